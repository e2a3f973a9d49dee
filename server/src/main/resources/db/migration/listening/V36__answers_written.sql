-- Comments that were written on the page that answers a topic, until everybody can read them: what was held may appear
-- weeks later, and a comment answers the topic that it was written for, once.
CREATE TABLE listening.topic_answer (
    comment uuid PRIMARY KEY,
    topic   bigint NOT NULL,
    said_by uuid NOT NULL REFERENCES people.person,
    said_at timestamptz NOT NULL
);
COMMENT ON COLUMN listening.topic_answer.comment IS 'talk.comment';
CREATE INDEX topic_answer_person ON listening.topic_answer (said_by);
CREATE INDEX topic_answer_newest ON listening.topic_answer (said_at DESC);
