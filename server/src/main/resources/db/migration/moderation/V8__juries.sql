-- Juries: members drawn by lot decide where a rule says so. The pool is written down first, its seed is a checkpoint that did
-- not exist then, and places are summoned in the order that both give (docs/log-format.md).
CREATE TABLE moderation.juror (
    person uuid PRIMARY KEY REFERENCES people.person,
    since  timestamptz NOT NULL
);
COMMENT ON TABLE moderation.juror IS 'who is willing to be drawn';

CREATE TABLE moderation.jury (
    id         uuid PRIMARY KEY,
    source     text NOT NULL CHECK (source IN ('hold', 'appeal')),
    subject    uuid NOT NULL UNIQUE,
    decision   uuid NOT NULL REFERENCES moderation.decision,
    person     uuid REFERENCES people.person,
    about      bigint NOT NULL,
    size       int NOT NULL,
    majority   int NOT NULL,
    pool       int NOT NULL,
    called_at  timestamptz NOT NULL,
    opens_at   timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    words      text NOT NULL DEFAULT '',
    pool_entry bigint,
    root       bytea,
    checkpoint bigint,
    seed       bytea,
    state      text NOT NULL CHECK (state IN ('small', 'waiting', 'sitting', 'decided', 'over')),
    outcome    text CHECK (outcome IN ('upheld', 'reversed')),
    uphold     int NOT NULL DEFAULT 0,
    reverse    int NOT NULL DEFAULT 0,
    unable     int NOT NULL DEFAULT 0,
    ended_at   timestamptz,
    CHECK ((pool_entry IS NULL) = (root IS NULL)),
    CHECK ((checkpoint IS NULL) = (seed IS NULL)),
    CHECK (state NOT IN ('sitting', 'decided') OR seed IS NOT NULL),
    CHECK ((state = 'decided') = (outcome IS NOT NULL))
);
COMMENT ON COLUMN moderation.jury.subject IS 'the decision that holds something, or the appeal';
COMMENT ON COLUMN moderation.jury.about IS 'transparency.entry.index of the hold or the appeal';
COMMENT ON COLUMN moderation.jury.state IS 'small: too few could be drawn, a moderator decides; over: it ended otherwise meanwhile';
COMMENT ON COLUMN moderation.jury.opens_at IS 'until then its author is heard, nobody is drawn';
COMMENT ON COLUMN moderation.jury.words IS 'what the author of something held says; gone when they are erased';
COMMENT ON COLUMN moderation.jury.checkpoint IS 'how many entries the log had whose root is the seed';
CREATE INDEX jury_open ON moderation.jury (due_at) WHERE state IN ('waiting', 'sitting');
CREATE INDEX jury_by_person ON moderation.jury (person) WHERE person IS NOT NULL;
CREATE INDEX jury_by_decision ON moderation.jury (decision);

CREATE TABLE moderation.seat (
    jury        uuid NOT NULL REFERENCES moderation.jury,
    position    int NOT NULL,
    commitment  bytea NOT NULL,
    person      uuid REFERENCES people.person,
    key         bytea,
    place       int,
    summoned_at timestamptz,
    until       timestamptz,
    answered_at timestamptz,
    vote        text CHECK (vote IN ('uphold', 'reverse', 'unable')),
    words       text NOT NULL DEFAULT '',
    PRIMARY KEY (jury, position),
    CHECK ((place IS NULL) = (summoned_at IS NULL))
);
COMMENT ON TABLE moderation.seat IS 'everybody in a pool; those with a place were drawn. Votes stand here until they are counted, no longer';
COMMENT ON COLUMN moderation.seat.key IS 'opens the commitment to the person; both go with them';
CREATE UNIQUE INDEX seat_by_place ON moderation.seat (jury, place) WHERE place IS NOT NULL;
CREATE INDEX seat_by_person ON moderation.seat (person) WHERE person IS NOT NULL;
