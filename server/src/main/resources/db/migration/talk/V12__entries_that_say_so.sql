-- No post and no comment is held without an entry that says so of it.
CREATE FUNCTION talk.is_told() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kind text := CASE TG_TABLE_NAME WHEN 'post' THEN to_jsonb(NEW) ->> 'kind' ELSE 'comment' END;
BEGIN
    IF NOT transparency.says(NEW.entry, ARRAY['hold', 'hide'], kind || ':' || NEW.id) THEN
        RAISE EXCEPTION 'entry % of the log does not hold or hide % %', NEW.entry, kind, NEW.id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER post_begins_told BEFORE INSERT ON talk.post
    FOR EACH ROW WHEN (NEW.state = 'held') EXECUTE FUNCTION talk.is_told();
CREATE TRIGGER post_is_told BEFORE UPDATE OF state, entry ON talk.post
    FOR EACH ROW WHEN (NEW.state = 'held' AND (OLD.state <> 'held' OR OLD.entry IS DISTINCT FROM NEW.entry))
    EXECUTE FUNCTION talk.is_told();
CREATE TRIGGER comment_begins_told BEFORE INSERT ON talk.comment
    FOR EACH ROW WHEN (NEW.state = 'held') EXECUTE FUNCTION talk.is_told();
CREATE TRIGGER comment_is_told BEFORE UPDATE OF state, entry ON talk.comment
    FOR EACH ROW WHEN (NEW.state = 'held' AND (OLD.state <> 'held' OR OLD.entry IS DISTINCT FROM NEW.entry))
    EXECUTE FUNCTION talk.is_told();
