-- Places that are visited again and again: how far they were read, when it is their turn, and how it went. Which kinds
-- there are the classes say: a new one needs no migration.
ALTER TABLE listening.source DROP CONSTRAINT source_kind_check;
ALTER TABLE listening.source ADD CHECK (kind ~ '^[a-z]{1,20}$');
ALTER TABLE listening.source DROP CONSTRAINT source_state_check;
ALTER TABLE listening.source ADD CHECK (state IN ('open', 'paused', 'ended'));
COMMENT ON COLUMN listening.source.state IS 'ended: not listened to any more, its mentions are kept until they are too old';

CREATE TABLE listening.visit (
    source       uuid PRIMARY KEY REFERENCES listening.source ON DELETE CASCADE,
    cursor       jsonb NOT NULL DEFAULT '{}',
    due_at       timestamptz NOT NULL,
    leased_until timestamptz,
    succeeded_at timestamptz,
    came         integer NOT NULL DEFAULT 0,
    failed_at    timestamptz,
    failures     integer NOT NULL DEFAULT 0,
    problem      text NOT NULL DEFAULT ''
);
COMMENT ON COLUMN listening.visit.leased_until IS 'somebody is on the way there, and is given up for lost then';
COMMENT ON COLUMN listening.visit.came IS 'how many new mentions the last good visit brought';
CREATE INDEX visit_due ON listening.visit (due_at);

-- Apart from settings: no page and no export reads this table.
CREATE TABLE listening.secret (
    source uuid NOT NULL REFERENCES listening.source ON DELETE CASCADE,
    name   text NOT NULL,
    value  text NOT NULL,
    PRIMARY KEY (source, name)
);
