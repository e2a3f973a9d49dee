-- What waits, because of which rule, and until when at the latest. Each row has its entry in the log.
CREATE TABLE moderation.hold (
    object        uuid NOT NULL,
    kind          text NOT NULL,
    person        uuid REFERENCES people.person,
    rule          text NOT NULL,
    held_at       timestamptz NOT NULL,
    until         timestamptz NOT NULL,
    entry         bigint NOT NULL,
    released_at   timestamptz,
    release_entry bigint,
    PRIMARY KEY (object, held_at),
    CHECK ((released_at IS NULL) = (release_entry IS NULL))
);
COMMENT ON COLUMN moderation.hold.entry IS 'transparency.entry.index';
CREATE INDEX hold_due ON moderation.hold (until) WHERE released_at IS NULL;
