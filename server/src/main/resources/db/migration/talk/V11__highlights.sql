-- What is shown above others: a review, a comment. Who asked for it is in the log by role; nothing here names a person.
CREATE TABLE talk.highlight (
    object  uuid PRIMARY KEY,
    kind    text NOT NULL,
    path    text NOT NULL,
    post    uuid NOT NULL REFERENCES talk.post,
    product uuid,
    brand   boolean NOT NULL,
    vote    text,
    at      timestamptz NOT NULL,
    until   timestamptz,
    entry   bigint NOT NULL
);
COMMENT ON TABLE talk.highlight IS 'what the rules in force let through; a vote that allows it ends with its term';
COMMENT ON COLUMN talk.highlight.brand IS 'picked by staff of the brand; else by a moderator whom members elected';
COMMENT ON COLUMN talk.highlight.vote IS 'path of the election by which members want it shown; null where no vote was needed';
COMMENT ON COLUMN talk.highlight.entry IS 'transparency.entry.index';

-- Questions that rules were asked about because nobody had answered, and that they had something to say about.
CREATE TABLE talk.question (
    comment  uuid PRIMARY KEY REFERENCES talk.comment,
    asked_at timestamptz NOT NULL
);
-- What asks and may wait for an answer, looked for every few minutes.
CREATE INDEX comment_asks ON talk.comment (posted_at) WHERE state = 'visible' AND rtrim(body) LIKE '%?';
