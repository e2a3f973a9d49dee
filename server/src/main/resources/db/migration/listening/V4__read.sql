-- What each mention was read as, sentence by sentence, what people corrected, and what waits to be read. It goes with the
-- mention; of a correction the words go, and what was said and what is true stay, so that the figures stay right.
CREATE TABLE listening.unread (
    mention uuid PRIMARY KEY REFERENCES listening.mention ON DELETE CASCADE
);

CREATE TABLE listening.heard (
    mention   uuid PRIMARY KEY REFERENCES listening.mention ON DELETE CASCADE,
    spam      boolean NOT NULL,
    spam_odds real NOT NULL,
    judged_by uuid REFERENCES people.person,
    read_at   timestamptz NOT NULL
);
COMMENT ON COLUMN listening.heard.spam_odds IS 'how probable we took it for, whatever a person said since';
COMMENT ON COLUMN listening.heard.judged_by IS 'who said whether it is spam; null: we did';

CREATE TABLE listening.reading (
    mention      uuid NOT NULL REFERENCES listening.mention ON DELETE CASCADE,
    place        smallint NOT NULL,
    sentence     text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('thought', 'experience', 'desire', 'complaint', 'question', 'none')),
    sure         boolean NOT NULL,
    odds         real NOT NULL,
    polarity     text NOT NULL CHECK (polarity IN ('positive', 'negative', 'neutral')),
    products     text[] NOT NULL,
    aspects      text[] NOT NULL,
    kinds        text NOT NULL,
    polarities   text NOT NULL,
    corrected_by uuid REFERENCES people.person,
    corrected_at timestamptz,
    PRIMARY KEY (mention, place)
);
COMMENT ON COLUMN listening.reading.kind IS 'the best guess, or what a person says; not sure: "unsure"';
COMMENT ON COLUMN listening.reading.kinds IS 'how probable each kind was, the likeliest first: complaint .61, none .2, …';
CREATE INDEX reading_kind ON listening.reading (kind, mention) WHERE sure;
CREATE INDEX reading_products ON listening.reading USING gin (products);
CREATE INDEX reading_aspects ON listening.reading USING gin (aspects);

CREATE TABLE listening.correction (
    id       uuid PRIMARY KEY,
    mention  uuid REFERENCES listening.mention ON DELETE SET NULL,
    place    smallint,
    task     text NOT NULL CHECK (task IN ('kind', 'polarity', 'spam')),
    said     text NOT NULL,
    truth    text NOT NULL,
    text     text NOT NULL,
    language text NOT NULL,
    made_by  uuid NOT NULL REFERENCES people.person,
    made_at  timestamptz NOT NULL
);
COMMENT ON COLUMN listening.correction.text IS 'what it is about; empty once the mention was forgotten';
CREATE UNIQUE INDEX correction_last ON listening.correction (mention, coalesce(place, -1), task);
CREATE INDEX correction_task ON listening.correction (task);

-- What this place takes for spam, after every decision. There is one.
CREATE TABLE listening.spam_sense (
    single    boolean PRIMARY KEY DEFAULT true CHECK (single),
    state     bytea NOT NULL,
    decisions bigint NOT NULL
);

INSERT INTO listening.unread SELECT id FROM listening.mention WHERE forgotten_at IS NULL;
