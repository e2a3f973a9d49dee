-- What everybody could read, in the lists that entries `publish` count: of each thing a commitment, and beside it what it
-- hides, for as long as the thing is there. Whoever takes it back, or leaves, leaves the commitment alone.
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE transparency.entry DROP CONSTRAINT entry_act_check, ADD CONSTRAINT entry_act_check '
                    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''publish''::text, ''unpublish''::text, ')
             FROM pg_constraint
             WHERE conrelid = 'transparency.entry'::regclass AND conname = 'entry_act_check');
END $$;

CREATE TABLE transparency.published (
    entry      bigint NOT NULL,
    n          int NOT NULL,
    commitment bytea NOT NULL CHECK (length(commitment) = 32),
    object     uuid,
    path       text,
    words      text,
    key        bytea CHECK (length(key) = 32),
    gone       bigint,
    PRIMARY KEY (entry, n),
    CHECK (num_nulls(object, path, words, key) = CASE WHEN gone IS NULL THEN 0 ELSE 4 END)
);
COMMENT ON COLUMN transparency.published.entry IS 'transparency.entry.index of the act `publish`';
COMMENT ON COLUMN transparency.published.words IS 'SHA-256 of the words, as hexadecimal digits';
COMMENT ON COLUMN transparency.published.gone IS 'transparency.entry.index of the act `unpublish`';
CREATE INDEX published_by_object ON transparency.published (object, entry) WHERE object IS NOT NULL;

CREATE FUNCTION transparency.only_take_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.gone IS NULL AND NEW.gone IS NOT NULL
            AND (NEW.entry, NEW.n, NEW.commitment) = (OLD.entry, OLD.n, OLD.commitment) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'transparency.published is append-only';
END $$;
CREATE TRIGGER published_is_only_taken_back BEFORE UPDATE OR DELETE ON transparency.published
    FOR EACH ROW EXECUTE FUNCTION transparency.only_take_back();
CREATE TRIGGER published_is_never_emptied BEFORE TRUNCATE ON transparency.published
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
