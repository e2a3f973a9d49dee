-- Pages that say that they mention one of ours, until somebody looked whether it is true.
CREATE TABLE listening.webmention (
    source       text NOT NULL,
    target       text NOT NULL,
    told_at      timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    tries        integer NOT NULL DEFAULT 0,
    PRIMARY KEY (source, target)
);
CREATE INDEX webmention_due ON listening.webmention (due_at);
