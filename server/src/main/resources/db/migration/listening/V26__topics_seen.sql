-- Topics that appeared once: one that is deleted with the last who spoke of it, and comes back while it is counted, is not
-- told again.
CREATE TABLE listening.topic_seen (
    topic   bigint PRIMARY KEY,
    seen_at timestamptz NOT NULL
);
INSERT INTO listening.topic_seen SELECT id, changed_at FROM listening.topic;
