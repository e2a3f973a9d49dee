-- Hashes of what was said in the last day, so that the same words again and again are noticed.
CREATE TABLE moderation.saying (
    words   bytea NOT NULL,
    said_at timestamptz NOT NULL,
    object  uuid NOT NULL
);
CREATE INDEX saying_by_words ON moderation.saying (words, said_at);
CREATE INDEX saying_by_age ON moderation.saying USING brin (said_at);
