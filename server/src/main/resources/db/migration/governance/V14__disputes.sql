-- Results that may have been called from outside: others decide whether they stand, and nothing takes effect meanwhile.
CREATE TABLE governance.dispute (
    proposal uuid PRIMARY KEY REFERENCES governance.proposal,
    state    text NOT NULL CHECK (state IN ('waits', 'stands', 'set_aside')),
    entry    bigint NOT NULL,
    at       timestamptz NOT NULL
);
COMMENT ON COLUMN governance.dispute.entry IS 'transparency.entry.index of what made it so';
