-- An entry is still append-only, but for one change: whoever is erased is taken out of it. What was done stays.
CREATE FUNCTION transparency.allow_only_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.subject IS NULL AND NEW.reason = ''
            AND NEW.object = split_part(OLD.object, ':', 1) || ':'
            AND ROW(NEW.index, NEW.at, NEW.act, NEW.decider, NEW.rule, NEW.version, NEW.until, NEW.prev)
                IS NOT DISTINCT FROM
                ROW(OLD.index, OLD.at, OLD.act, OLD.decider, OLD.rule, OLD.version, OLD.until, OLD.prev) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'transparency.entry is append-only';
END $$;
DROP TRIGGER entry_is_append_only ON transparency.entry;
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE ON transparency.entry
    FOR EACH ROW EXECUTE FUNCTION transparency.allow_only_erasure();
CREATE OR REPLACE FUNCTION transparency.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'transparency.% is append-only', TG_TABLE_NAME;
END $$;
