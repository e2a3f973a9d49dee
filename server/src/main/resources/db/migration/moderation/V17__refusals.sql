-- What a rule did not let through where nothing could wait: a name, a picture, words on a page that does not change by
-- itself. The statement of reasons is the decision; here is what tells that somebody tries the very same again.
ALTER TABLE moderation.decision DROP CONSTRAINT decision_effect_check;
ALTER TABLE moderation.decision ADD CONSTRAINT decision_effect_check
    CHECK (effect IN ('label', 'reply', 'route_to_staff', 'ask_edit', 'ask_source', 'limit_links', 'slow_down', 'collapse',
                      'refuse', 'hold', 'hide', 'lock', 'suspend'));

CREATE TABLE moderation.refusal (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES people.person,
    kind     text NOT NULL,
    print    uuid NOT NULL,
    rule     text NOT NULL,
    version  int NOT NULL,
    at       timestamptz NOT NULL,
    decision uuid,
    picture  uuid,
    reversed boolean NOT NULL DEFAULT false,
    UNIQUE (person, print, kind, rule, version)
);
COMMENT ON COLUMN moderation.refusal.id IS 'moderation.decision.object';
COMMENT ON COLUMN moderation.refusal.print IS 'follows from the words or the picture';
COMMENT ON COLUMN moderation.refusal.picture IS 'media.picture.id: what was refused, kept for its author and those who decide';
COMMENT ON COLUMN moderation.refusal.reversed IS 'on appeal: this version of the rule lets the very same through';
CREATE INDEX refusal_by_time ON moderation.refusal (person, at);
CREATE INDEX refusal_by_picture ON moderation.refusal (picture) WHERE picture IS NOT NULL;

CREATE OR REPLACE FUNCTION moderation.is_told() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    act text := CASE NEW.effect WHEN 'slow_down' THEN 'lock' WHEN 'collapse' THEN 'label' WHEN 'limit_links' THEN 'label'
                                WHEN 'refuse' THEN 'hide' ELSE NEW.effect END;
BEGIN
    IF NEW.entry IS NOT NULL AND NOT transparency.says(NEW.entry, ARRAY[act], NEW.kind || ':' || NEW.object) THEN
        RAISE EXCEPTION 'entry % of the log does not % % %', NEW.entry, act, NEW.kind, NEW.object;
    END IF;
    RETURN NEW;
END $$;
