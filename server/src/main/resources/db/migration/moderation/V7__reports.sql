-- Notices by anybody (DSA Art. 16), and flags by members.
CREATE TABLE moderation.report (
    id          uuid PRIMARY KEY,
    number      text NOT NULL UNIQUE,
    secret      bytea NOT NULL,
    place       text NOT NULL,
    object      uuid,
    kind        text NOT NULL,
    person      uuid REFERENCES people.person,
    category    text NOT NULL,
    reasons     text NOT NULL,
    name        text,
    email       text,
    reporter    uuid REFERENCES people.person,
    received_at timestamptz NOT NULL,
    due_at      timestamptz,
    outcome     text CHECK (outcome IN ('hidden', 'kept')),
    answer      text,
    decided_at  timestamptz,
    decision    uuid REFERENCES moderation.decision,
    CHECK ((outcome IS NULL) = (decided_at IS NULL))
);
COMMENT ON COLUMN moderation.report.secret IS 'SHA-256 of the second half of the tracked page''s address';
COMMENT ON COLUMN moderation.report.person IS 'whose the reported thing is';
COMMENT ON COLUMN moderation.report.due_at IS 'intimate images: 48 hours';
CREATE INDEX report_open ON moderation.report (received_at) WHERE outcome IS NULL;

CREATE TABLE moderation.flag (
    object     uuid NOT NULL,
    person     uuid NOT NULL REFERENCES people.person,
    kind       text NOT NULL,
    concerned  uuid REFERENCES people.person,
    thread     uuid,
    reason     text NOT NULL CHECK (reason IN ('spam', 'rude', 'off_topic', 'personal_data', 'other')),
    words      text NOT NULL DEFAULT '',
    at         timestamptz NOT NULL,
    settled_at timestamptz,
    PRIMARY KEY (object, person)
);
COMMENT ON TABLE moderation.flag IS 'one per member and thing; three open ones make a matter';
CREATE INDEX flag_by_thread ON moderation.flag (thread, at) WHERE thread IS NOT NULL;
CREATE INDEX flag_by_person ON moderation.flag (person);
