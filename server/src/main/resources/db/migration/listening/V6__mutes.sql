-- What those who speak for the brand do not want to hear of: a topic, or whatever has a word, for a while or for good.
CREATE TABLE listening.mute (
    id       uuid PRIMARY KEY,
    topic    bigint,
    word     text NOT NULL DEFAULT '',
    ends_at  timestamptz,
    muted_by uuid NOT NULL REFERENCES people.person,
    muted_at timestamptz NOT NULL,
    CHECK ((topic IS NULL) <> (word = ''))
);
COMMENT ON COLUMN listening.mute.topic IS 'no reference: a topic that is counted anew is the same topic';
COMMENT ON COLUMN listening.mute.ends_at IS 'null: never';
CREATE INDEX mute_topic ON listening.mute (topic);
