-- What other machines read and count (./folkmoot serve --kafka, docs/adr/0020). Who asks them numbers what there is to do,
-- writes it down, and sends it after that: whoever is killed in between sends the same again.
CREATE SEQUENCE listening.ticket;
ALTER TABLE listening.unread ADD COLUMN ticket bigint;
COMMENT ON COLUMN listening.unread.ticket IS 'under which number it was asked elsewhere; no other answer is heeded';

CREATE TABLE listening.elsewhere (
    single   boolean PRIMARY KEY DEFAULT true CHECK (single),
    place    uuid NOT NULL,
    cluster  text NOT NULL,
    round    bigint NOT NULL,
    number   bigint NOT NULL,
    told     timestamptz NOT NULL,
    anew     boolean NOT NULL,
    begun_at timestamptz NOT NULL,
    since    timestamptz
);
COMMENT ON TABLE listening.elsewhere IS 'how far counting elsewhere has come; there is one, or none where all is done here';
COMMENT ON COLUMN listening.elsewhere.place IS 'what other places that share the brokers are told apart by';
COMMENT ON COLUMN listening.elsewhere.round IS 'how often counting began from the beginning';
COMMENT ON COLUMN listening.elsewhere.number IS 'of the last step of this round; trend_state.reached is how far it leads';
COMMENT ON COLUMN listening.elsewhere.told IS 'topics have everything that was said before';
COMMENT ON COLUMN listening.elsewhere.anew IS 'this round has not come yet to where the one before it was';
COMMENT ON COLUMN listening.elsewhere.since IS 'the first step that nobody answered was written down then';

-- Rows live until they are sent. One without a mention, a moment or an end is a mention that went meanwhile: a step that
-- counts nothing, so that numbers have no gap.
CREATE TABLE listening.elsewhere_step (
    round     bigint NOT NULL,
    number    bigint NOT NULL,
    mention   uuid REFERENCES listening.mention ON DELETE SET NULL,
    withdrawn uuid,
    moment    timestamptz,
    ended     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (round, number),
    CHECK (num_nonnulls(mention, withdrawn, moment, nullif(ended, false)) <= 1)
);
CREATE INDEX elsewhere_step_mention ON listening.elsewhere_step (mention) WHERE mention IS NOT NULL;

-- Up to where findings were kept, written in the transaction that keeps them.
CREATE TABLE listening.elsewhere_part (
    topic  text NOT NULL,
    number integer NOT NULL,
    next   bigint NOT NULL,
    PRIMARY KEY (topic, number)
);
