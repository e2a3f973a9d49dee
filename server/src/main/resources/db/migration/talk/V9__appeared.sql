-- What has become readable, or has other words, and is not in a list of the log yet. Becoming readable is noticed here,
-- whoever did it and however many at once; other words only where an author wrote them.
CREATE TABLE talk.appeared (object uuid PRIMARY KEY);
INSERT INTO talk.appeared
    SELECT id FROM talk.post WHERE state = 'visible' UNION ALL SELECT id FROM talk.comment WHERE state = 'visible';

CREATE FUNCTION talk.note_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO talk.appeared SELECT id FROM added WHERE state = 'visible';
    RETURN NULL;
END $$;
CREATE FUNCTION talk.note_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Locks the row: whoever takes it waits until the words are committed.
    INSERT INTO talk.appeared VALUES (NEW.id) ON CONFLICT (object) DO UPDATE SET object = excluded.object;
    RETURN NULL;
END $$;
CREATE TRIGGER post_appears AFTER INSERT ON talk.post
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION talk.note_new();
CREATE TRIGGER comment_appears AFTER INSERT ON talk.comment
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION talk.note_new();
CREATE TRIGGER post_is_shown AFTER UPDATE OF state ON talk.post
    FOR EACH ROW WHEN (NEW.state = 'visible' AND OLD.state <> 'visible') EXECUTE FUNCTION talk.note_shown();
CREATE TRIGGER comment_is_shown AFTER UPDATE OF state ON talk.comment
    FOR EACH ROW WHEN (NEW.state = 'visible' AND OLD.state <> 'visible') EXECUTE FUNCTION talk.note_shown();
