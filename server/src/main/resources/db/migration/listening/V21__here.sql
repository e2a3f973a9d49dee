-- What was said at this place and waits to be listened to, as it was readable at the last commit; `gone` is what nobody may
-- read any more. Rows live for seconds. One row per thing: what changes twice before anybody listens is heard once.
CREATE TABLE listening.here (
    kind     text NOT NULL,
    id       uuid NOT NULL,
    gone     boolean NOT NULL,
    path     text NOT NULL DEFAULT '',
    title    text NOT NULL DEFAULT '',
    body     text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    author   uuid,
    said_at  timestamptz,
    PRIMARY KEY (kind, id),
    CHECK (NOT gone OR title = '' AND body = '' AND author IS NULL)
);

-- Members who leave are forgotten by their voice.
CREATE INDEX mention_voice ON listening.mention (author_key) WHERE author_key IS NOT NULL;
