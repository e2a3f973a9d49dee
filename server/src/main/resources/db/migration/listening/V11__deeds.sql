-- What was done about a topic, by whom: begun elsewhere, answered, or not done and why.
CREATE TABLE listening.topic_deed (
    id      uuid PRIMARY KEY,
    topic   bigint NOT NULL,
    action  text NOT NULL,
    done_by uuid NOT NULL REFERENCES people.person,
    done_at timestamptz NOT NULL,
    words   text NOT NULL,
    address text NOT NULL,
    open    boolean NOT NULL
);
COMMENT ON COLUMN listening.topic_deed.action IS 'as its TopicAction is named; answered and why-not are said here, all others were begun elsewhere';
COMMENT ON COLUMN listening.topic_deed.open IS 'everybody may read it where the map or the report is open';
CREATE INDEX topic_deed_topic ON listening.topic_deed (topic, done_at);
CREATE INDEX topic_deed_person ON listening.topic_deed (done_by);
