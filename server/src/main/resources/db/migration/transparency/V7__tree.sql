-- The tree over the leaves. Everything here only grows: tiles are kept in their widest form, of which the narrower ones
-- are beginnings.
CREATE TABLE transparency.tile (
    level smallint NOT NULL,
    index bigint NOT NULL,
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 32 AND 8192),
    PRIMARY KEY (level, index)
);
ALTER TABLE transparency.tile ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE transparency.head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    size bigint NOT NULL,
    root bytea NOT NULL
);
CREATE TABLE transparency.checkpoint (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    size      bigint NOT NULL,
    note      text NOT NULL,
    signed_at timestamptz NOT NULL
);
COMMENT ON COLUMN transparency.checkpoint.note IS 'the newest that was signed, with the cosignatures it got';

CREATE FUNCTION transparency.only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION 'transparency.% is append-only', TG_TABLE_NAME;
    ELSIF TG_TABLE_NAME = 'tile' THEN
        IF (NEW.level, NEW.index) <> (OLD.level, OLD.index)
                OR substr(NEW.bytes, 1, length(OLD.bytes)) <> OLD.bytes THEN
            RAISE EXCEPTION 'transparency.tile only grows';
        END IF;
    ELSIF NEW.size < OLD.size THEN
        RAISE EXCEPTION 'transparency.% only grows', TG_TABLE_NAME;
    ELSIF NEW.size = OLD.size AND (to_jsonb(NEW) ->> 'root') IS DISTINCT FROM (to_jsonb(OLD) ->> 'root') THEN
        RAISE EXCEPTION 'transparency.% only grows: there is one root for one size', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tile_only_grows BEFORE UPDATE OR DELETE ON transparency.tile
    FOR EACH ROW EXECUTE FUNCTION transparency.only_grow();
CREATE TRIGGER head_only_grows BEFORE UPDATE OR DELETE ON transparency.head
    FOR EACH ROW EXECUTE FUNCTION transparency.only_grow();
CREATE TRIGGER checkpoint_only_grows BEFORE UPDATE OR DELETE ON transparency.checkpoint
    FOR EACH ROW EXECUTE FUNCTION transparency.only_grow();
CREATE TRIGGER tile_is_never_emptied BEFORE TRUNCATE ON transparency.tile
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
CREATE TRIGGER head_is_never_emptied BEFORE TRUNCATE ON transparency.head
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
CREATE TRIGGER checkpoint_is_never_emptied BEFORE TRUNCATE ON transparency.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
