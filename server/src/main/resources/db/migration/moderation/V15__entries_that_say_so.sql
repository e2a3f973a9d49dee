-- No decision takes something from somebody without an entry that says just that of just that, and none ends without an
-- entry that names the first.
CREATE FUNCTION moderation.is_told() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    act text := CASE NEW.effect WHEN 'slow_down' THEN 'lock' WHEN 'collapse' THEN 'label' WHEN 'limit_links' THEN 'label'
                                ELSE NEW.effect END;
BEGIN
    IF NEW.entry IS NOT NULL AND NOT transparency.says(NEW.entry, ARRAY[act], NEW.kind || ':' || NEW.object) THEN
        RAISE EXCEPTION 'entry % of the log does not % % %', NEW.entry, act, NEW.kind, NEW.object;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_is_told BEFORE INSERT OR UPDATE OF object, kind, effect, entry ON moderation.decision
    FOR EACH ROW EXECUTE FUNCTION moderation.is_told();

CREATE FUNCTION moderation.end_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT transparency.follows(NEW.end_entry, NEW.entry) THEN
        RAISE EXCEPTION 'entry % of the log does not name entry %', NEW.end_entry, NEW.entry;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_end_is_told BEFORE UPDATE OF end_entry ON moderation.decision
    FOR EACH ROW WHEN (NEW.end_entry IS NOT NULL) EXECUTE FUNCTION moderation.end_is_told();
