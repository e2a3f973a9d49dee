-- Rules change by votes, decisions are appealed: more acts, more who decide, and what only some entries say. Which words
-- there are, the application knows; what they mean is in docs/log-format.md.
ALTER TABLE transparency.entry
    DROP CONSTRAINT entry_act_check,
    DROP CONSTRAINT entry_decider_check,
    ADD CONSTRAINT entry_act_check CHECK (act IN (
        'hold', 'release', 'label', 'refuse', 'erase', 'grant', 'revoke', 'invalidate', 'import', 'ask', 'enact', 'amend',
        'repeal', 'hide', 'restore', 'lock', 'suspend', 'unsuspend', 'legal_order', 'vote_open', 'vote_close', 'ballot',
        'veto', 'veto_override', 'appeal_open', 'appeal_decide', 'jury_draw')),
    ADD CONSTRAINT entry_decider_check CHECK (decider IN (
        'rule', 'author', 'staff', 'system', 'moderator', 'jury', 'law', 'vote', 'founding')),
    ADD COLUMN ground text,
    ADD COLUMN provision text,
    ADD COLUMN role text,
    ADD COLUMN visibility text,
    ADD COLUMN proposed text,
    ADD COLUMN detail text;
COMMENT ON COLUMN transparency.entry.proposed IS 'id, version and hash of what is voted on';
COMMENT ON COLUMN transparency.entry.detail IS 'a tlog.entry.Detail as canonical JSON';

CREATE OR REPLACE FUNCTION transparency.allow_only_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.subject IS NULL AND NEW.reason = ''
            AND NEW.object = split_part(OLD.object, ':', 1) || ':'
            AND to_jsonb(NEW) - 'subject' - 'reason' - 'object' = to_jsonb(OLD) - 'subject' - 'reason' - 'object' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'transparency.entry is append-only';
END $$;

-- A rule that was repealed, or whose time was over, cannot be cited any more.
CREATE TABLE transparency.repeal (
    id      text NOT NULL,
    version int NOT NULL,
    entry   bigint NOT NULL UNIQUE,
    PRIMARY KEY (id, version),
    FOREIGN KEY (id, version) REFERENCES transparency.rule
);
CREATE TRIGGER repeal_is_append_only BEFORE UPDATE OR DELETE ON transparency.repeal
    FOR EACH ROW EXECUTE FUNCTION transparency.refuse_change();
CREATE TRIGGER repeal_is_never_emptied BEFORE TRUNCATE ON transparency.repeal
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
