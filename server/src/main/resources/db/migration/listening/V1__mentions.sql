-- What people say about the brand, here and elsewhere, and where. Nothing of it is shown to the public, all of it is
-- forgotten after a while and on request: a forgotten mention keeps what makes counts come out right and nothing that
-- leads to a person: the CHECK says so.
CREATE TABLE listening.source (
    id       uuid PRIMARY KEY,
    kind     text NOT NULL CHECK (kind IN ('file', 'program', 'here')),
    name     text NOT NULL,
    address  text NOT NULL DEFAULT '',
    settings jsonb NOT NULL DEFAULT '{}',
    added_by uuid REFERENCES people.person,
    added_at timestamptz NOT NULL,
    state    text NOT NULL CHECK (state IN ('open', 'paused')),
    mentions bigint NOT NULL DEFAULT 0,
    heard_at timestamptz
);
COMMENT ON COLUMN listening.source.mentions IS 'how many are kept, forgotten ones left out';
CREATE UNIQUE INDEX source_by_name ON listening.source (kind, lower(name));

CREATE TABLE listening.mention (
    id           uuid PRIMARY KEY,
    source       uuid NOT NULL REFERENCES listening.source,
    key          uuid NOT NULL UNIQUE,
    external     text,
    address      text,
    author       text,
    author_key   uuid,
    name_key     uuid,
    said_at      timestamptz NOT NULL,
    dated        boolean NOT NULL,
    language     text NOT NULL,
    title        text NOT NULL,
    text         text NOT NULL,
    tokens       tsvector NOT NULL,
    brought_at   timestamptz NOT NULL,
    run          uuid,
    line         bigint,
    cluster      uuid NOT NULL,
    copy         boolean NOT NULL,
    sketch       bytea,
    bands        bigint[],
    forgotten_at timestamptz,
    CHECK (forgotten_at IS NULL OR num_nonnulls(external, address, author, author_key, name_key, sketch, bands) = 0
           AND title = '' AND text = '' AND tokens = '')
);
COMMENT ON COLUMN listening.mention.key IS 'salted hash of source and number there, or of its words: by this it is known again';
COMMENT ON COLUMN listening.mention.author_key IS 'salted hash of who said it at that source: tells voices apart, names nobody';
COMMENT ON COLUMN listening.mention.name_key IS 'salted hash of the public name, to find what somebody wants forgotten';
COMMENT ON COLUMN listening.mention.dated IS 'false: nobody said when, said_at is when it was brought';
COMMENT ON COLUMN listening.mention.cluster IS 'shared by those that say nearly the same';
COMMENT ON COLUMN listening.mention.bands IS 'of the first of a cluster alone: by any of these others are found (MinHash)';
CREATE INDEX mention_newest ON listening.mention (said_at DESC, id DESC) WHERE forgotten_at IS NULL;
CREATE INDEX mention_of_source ON listening.mention (source, said_at DESC, id DESC) WHERE forgotten_at IS NULL;
CREATE INDEX mention_language ON listening.mention (language) WHERE forgotten_at IS NULL;
CREATE INDEX mention_tokens ON listening.mention USING gin (tokens);
CREATE INDEX mention_bands ON listening.mention USING gin (bands) WITH (fastupdate = off) WHERE bands IS NOT NULL;
CREATE INDEX mention_cluster ON listening.mention (cluster);
CREATE INDEX mention_name ON listening.mention (name_key) WHERE name_key IS NOT NULL;
CREATE INDEX mention_address ON listening.mention (address) WHERE address IS NOT NULL;
CREATE INDEX mention_brought ON listening.mention (brought_at);
