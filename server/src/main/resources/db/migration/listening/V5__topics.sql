-- What is talked about more than usual, found from what was read: in the order in which it was said, up to a watermark.
CREATE TABLE listening.topic (
    id         bigint PRIMARY KEY,
    label      text NOT NULL,
    words      text[] NOT NULL,
    pace       text NOT NULL CHECK (pace IN ('hour', 'day', 'week')),
    stage      text NOT NULL CHECK (stage IN ('emerging', 'peak', 'fading', 'over')),
    since      timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    strength   real NOT NULL,
    usual      real NOT NULL,
    people     integer NOT NULL,
    mentions   integer NOT NULL,
    copies     integer NOT NULL,
    product    uuid
);
COMMENT ON COLUMN listening.topic.changed_at IS 'by the clock of what is said, not ours';
CREATE INDEX topic_newest ON listening.topic (changed_at DESC, id);

CREATE TABLE listening.topic_evidence (
    topic    bigint NOT NULL REFERENCES listening.topic ON DELETE CASCADE,
    place    smallint NOT NULL,
    mention  uuid NOT NULL REFERENCES listening.mention ON DELETE CASCADE,
    sentence text NOT NULL,
    PRIMARY KEY (topic, place)
);
CREATE INDEX topic_evidence_mention ON listening.topic_evidence (mention);

CREATE TABLE listening.topic_mention (
    topic   bigint NOT NULL REFERENCES listening.topic ON DELETE CASCADE,
    mention uuid NOT NULL REFERENCES listening.mention ON DELETE CASCADE,
    PRIMARY KEY (topic, mention)
);
COMMENT ON TABLE listening.topic_mention IS 'who speaks of it, also in the weeks before it stood out';
CREATE INDEX topic_mention_mention ON listening.topic_mention (mention);

-- How far the trends have come. Everything said before `reached` was counted, in that order; `stale` is the time of the
-- first that came later than that. There is one.
CREATE TABLE listening.trend_state (
    single   boolean PRIMARY KEY DEFAULT true CHECK (single),
    reached  timestamptz NOT NULL,
    version  bigint NOT NULL DEFAULT 0,
    stale    timestamptz,
    stales   bigint NOT NULL DEFAULT 0,
    rested   timestamptz NOT NULL
);
COMMENT ON COLUMN listening.trend_state.version IS 'changes whenever what is in somebody''s memory is not true any more';
COMMENT ON COLUMN listening.trend_state.stales IS 'changes whenever something came late';
COMMENT ON COLUMN listening.trend_state.rested IS 'before that nothing is counted anew';
INSERT INTO listening.trend_state (reached, rested) VALUES ('1900-01-01T00:00:00Z', '1900-01-01T00:00:00Z');

-- Memories as they were at a time, to go on from: the newest, and older ones farther and farther apart.
CREATE TABLE listening.trend_memory (
    reached timestamptz PRIMARY KEY,
    state   bytea NOT NULL
);
