-- What was decided about whom or what, by which version of which rule, and how it ended. Whatever takes something from
-- somebody has its entry in the log: the database refuses it otherwise.
CREATE TABLE moderation.decision (
    id         uuid PRIMARY KEY,
    object     uuid NOT NULL,
    kind       text NOT NULL,
    person     uuid REFERENCES people.person,
    effect     text NOT NULL CHECK (effect IN ('label', 'reply', 'route_to_staff', 'ask_edit', 'ask_source', 'limit_links',
                                               'slow_down', 'collapse', 'hold', 'hide', 'lock', 'suspend')),
    detail     text NOT NULL DEFAULT '',
    rule       text NOT NULL,
    version    int NOT NULL,
    by         text NOT NULL CHECK (by IN ('rule', 'moderator', 'staff', 'jury', 'law')),
    decided_by uuid REFERENCES people.person,
    source     text NOT NULL CHECK (source IN ('own', 'flag', 'notice', 'order')),
    reason     text NOT NULL,
    words      text,
    at         timestamptz NOT NULL,
    until      timestamptz,
    entry      bigint,
    ended_at   timestamptz,
    end_entry  bigint,
    ended_by   text CHECK (ended_by IN ('time', 'author', 'decision', 'appeal')),
    CHECK (entry IS NOT NULL OR effect IN ('reply', 'route_to_staff', 'ask_edit', 'ask_source')),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK (ended_at IS NULL OR entry IS NULL OR end_entry IS NOT NULL)
);
COMMENT ON TABLE moderation.decision IS 'one record for statements of reasons, appeals, exports and the public numbers';
COMMENT ON COLUMN moderation.decision.detail IS 'what the effect says or counts';
COMMENT ON COLUMN moderation.decision.source IS 'how it was found: of its own accord, by a flag, a notice, an order';
COMMENT ON COLUMN moderation.decision.words IS 'the text concerned, as it was; gone when its author is erased';
COMMENT ON COLUMN moderation.decision.entry IS 'transparency.entry.index';
CREATE INDEX decision_standing ON moderation.decision (object) WHERE ended_at IS NULL;
CREATE INDEX decision_due ON moderation.decision (until) WHERE ended_at IS NULL;
CREATE INDEX decision_by_person ON moderation.decision (person, at) WHERE person IS NOT NULL;
CREATE INDEX decision_by_rule ON moderation.decision (rule, version, at);
CREATE INDEX decision_by_time ON moderation.decision (at);

INSERT INTO moderation.decision (id, object, kind, person, effect, rule, version, by, source, reason, at, until, entry,
                                 ended_at, end_entry, ended_by)
SELECT gen_random_uuid(), object, kind, person, 'hold', rule, 1, 'rule', 'own', '', held_at, until, entry,
       released_at, release_entry, CASE WHEN released_at IS NOT NULL THEN 'time' END
FROM moderation.hold;
DROP TABLE moderation.hold;

-- What was said in the last month, as fingerprints: so that nearly the same words again and again are noticed.
DROP TABLE moderation.saying;
CREATE TABLE moderation.saying (
    object   uuid NOT NULL,
    person   uuid NOT NULL,
    said_at  timestamptz NOT NULL,
    bands    bigint[] NOT NULL,
    shingles int[] NOT NULL
);
COMMENT ON COLUMN moderation.saying.bands IS 'of the MinHash of three words in a row each; texts that share one may be alike';
CREATE INDEX saying_by_bands ON moderation.saying USING gin (bands);
CREATE INDEX saying_by_age ON moderation.saying USING brin (said_at);
CREATE INDEX saying_by_person ON moderation.saying (person);
