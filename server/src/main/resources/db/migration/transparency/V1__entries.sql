-- Every intervention, in the order in which it happened. Nobody changes or removes a row: not the application,
-- not its owner by accident. A later version derives the public, signed log from exactly these rows.
CREATE TABLE transparency.entry (
    index   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    act     text NOT NULL CHECK (act IN ('hold', 'release', 'label', 'refuse', 'grant', 'revoke', 'invalidate', 'import')),
    object  text NOT NULL,
    subject uuid,
    decider text NOT NULL CHECK (decider IN ('rule', 'author', 'staff', 'system')),
    rule    text NOT NULL,
    reason  text NOT NULL
);
COMMENT ON COLUMN transparency.entry.object IS 'what the act is about, as kind:id';
COMMENT ON COLUMN transparency.entry.subject IS 'the person concerned; never shown in public';
COMMENT ON COLUMN transparency.entry.rule IS 'id of the rule that decided, or of the product''s own procedure';
CREATE INDEX entry_by_object ON transparency.entry (object, index);

CREATE FUNCTION transparency.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'transparency.entry is append-only';
END $$;
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE ON transparency.entry
    FOR EACH ROW EXECUTE FUNCTION transparency.refuse_change();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON transparency.entry
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
