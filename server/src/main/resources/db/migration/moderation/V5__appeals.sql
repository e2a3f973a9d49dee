-- Whoever is restricted can object once, for half a year. It is decided under the version of the rule that decided, by
-- somebody who did not decide first.
CREATE TABLE moderation.appeal (
    id          uuid PRIMARY KEY,
    decision    uuid NOT NULL UNIQUE REFERENCES moderation.decision,
    person      uuid REFERENCES people.person,
    words       text,
    opened_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    entry       bigint NOT NULL,
    question    text,
    asked_at    timestamptz,
    answer      text,
    answered_at timestamptz,
    outcome     text CHECK (outcome IN ('upheld', 'reversed', 'changed')),
    reason      text,
    decided_at  timestamptz,
    decided_by  uuid REFERENCES people.person,
    end_entry   bigint,
    CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CHECK ((outcome IS NULL) = (end_entry IS NULL))
);
COMMENT ON COLUMN moderation.appeal.words IS 'what the author says; gone when they are erased';
COMMENT ON COLUMN moderation.appeal.question IS 'a moderator asks once, the author answers once';
COMMENT ON COLUMN moderation.appeal.entry IS 'transparency.entry.index';
CREATE INDEX appeal_open ON moderation.appeal (opened_at) WHERE outcome IS NULL;
CREATE INDEX appeal_by_person ON moderation.appeal (person) WHERE person IS NOT NULL;
