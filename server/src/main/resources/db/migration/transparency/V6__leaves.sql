-- The public log as it is served: rules that entries cite, leaves without gaps, what their commitments hide.
CREATE TABLE transparency.rule (
    id      text NOT NULL,
    version int NOT NULL,
    hash    text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    text    text NOT NULL,
    entry   bigint NOT NULL UNIQUE,
    PRIMARY KEY (id, version)
);
COMMENT ON COLUMN transparency.rule.entry IS 'transparency.entry.index; no foreign key, which would keep its trigger against TRUNCATE from being heard';
COMMENT ON COLUMN transparency.rule.text IS 'canonical JSON; hash is its SHA-256';

CREATE TABLE transparency.leaf (
    index bigint PRIMARY KEY CHECK (index >= 0),
    entry bigint NOT NULL UNIQUE,
    at    timestamptz NOT NULL CHECK (at = date_trunc('minute', at, 'UTC')),
    act   text NOT NULL,
    rule  text,
    by    text NOT NULL,
    prev  bigint[] NOT NULL,
    bytes bytea NOT NULL
);
COMMENT ON COLUMN transparency.leaf.bytes IS 'the truth; the columns beside it are for finding';
CREATE INDEX leaf_by_act ON transparency.leaf (act, index);
CREATE INDEX leaf_by_rule ON transparency.leaf (rule, index);
CREATE INDEX leaf_by_decider ON transparency.leaf (by, index);
CREATE INDEX leaf_by_time ON transparency.leaf (at, index);
CREATE INDEX leaf_by_earlier ON transparency.leaf USING gin (prev);

CREATE TABLE transparency.opening (
    leaf    bigint NOT NULL REFERENCES transparency.leaf,
    field   text NOT NULL,
    key     bytea NOT NULL CHECK (length(key) = 32),
    payload text NOT NULL,
    PRIMARY KEY (leaf, field)
);
COMMENT ON TABLE transparency.opening IS 'deleted when somebody is erased: then the commitment says nothing any more';

CREATE TRIGGER rule_is_append_only BEFORE UPDATE OR DELETE ON transparency.rule
    FOR EACH ROW EXECUTE FUNCTION transparency.refuse_change();
CREATE TRIGGER leaf_is_append_only BEFORE UPDATE OR DELETE ON transparency.leaf
    FOR EACH ROW EXECUTE FUNCTION transparency.refuse_change();
CREATE TRIGGER leaf_is_never_emptied BEFORE TRUNCATE ON transparency.leaf
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
CREATE TRIGGER rule_is_never_emptied BEFORE TRUNCATE ON transparency.rule
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
