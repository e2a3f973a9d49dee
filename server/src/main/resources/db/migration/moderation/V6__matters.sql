-- What people have to decide. A matter is gathered from what made it (a hold, an appeal, a report, flags) when the queue is
-- looked at, claimed by one moderator for some minutes, and settled once.
CREATE TABLE moderation.matter (
    id            uuid PRIMARY KEY,
    source        text NOT NULL CHECK (source IN ('hold', 'flag', 'report', 'appeal')),
    subject       uuid NOT NULL,
    object        uuid,
    kind          text NOT NULL,
    person        uuid REFERENCES people.person,
    first         uuid REFERENCES people.person,
    urgent        boolean NOT NULL DEFAULT false,
    opened_at     timestamptz NOT NULL,
    due_at        timestamptz,
    claimed_by    uuid REFERENCES people.person,
    claimed_until timestamptz,
    passed        uuid[] NOT NULL DEFAULT '{}',
    settled_at    timestamptz,
    settled_by    uuid REFERENCES people.person,
    outcome       text CHECK (outcome IN ('appeared', 'hidden', 'kept', 'upheld', 'reversed', 'changed', 'over')),
    CHECK ((settled_at IS NULL) = (outcome IS NULL))
);
COMMENT ON COLUMN moderation.matter.subject IS 'the decision, appeal, report or flagged thing that made it';
COMMENT ON COLUMN moderation.matter.object IS 'null where only an address was reported';
COMMENT ON COLUMN moderation.matter.person IS 'whose it is: never decides here';
COMMENT ON COLUMN moderation.matter.first IS 'who decided first, or asked for the decision: never decides here either';
COMMENT ON COLUMN moderation.matter.passed IS 'who skipped it: they get it last';
CREATE UNIQUE INDEX matter_open ON moderation.matter (source, subject) WHERE settled_at IS NULL;
CREATE INDEX matter_by_object ON moderation.matter (object);
