-- What the public log says of an entry and the rows did not: until when, which version of the rule, which earlier
-- entries. And what waits to become part of the log: every new row, whoever writes it.
ALTER TABLE transparency.entry
    DROP CONSTRAINT entry_act_check,
    ADD CONSTRAINT entry_act_check
        CHECK (act IN ('hold', 'release', 'label', 'refuse', 'erase', 'grant', 'revoke', 'invalidate', 'import', 'ask', 'enact')),
    ADD COLUMN version int,
    ADD COLUMN until timestamptz,
    ADD COLUMN prev bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN transparency.entry.version IS 'of the rule that was in force';
COMMENT ON COLUMN transparency.entry.prev IS 'index of earlier entries that this one is about, the decisive one first';
CREATE INDEX entry_by_subject ON transparency.entry (subject) WHERE subject IS NOT NULL;

CREATE TABLE transparency.awaiting (entry bigint PRIMARY KEY);
INSERT INTO transparency.awaiting SELECT index FROM transparency.entry;
CREATE FUNCTION transparency.await() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO transparency.awaiting VALUES (NEW.index);
    RETURN NULL;
END $$;
CREATE TRIGGER entry_awaits_its_leaf AFTER INSERT ON transparency.entry
    FOR EACH ROW EXECUTE FUNCTION transparency.await();
