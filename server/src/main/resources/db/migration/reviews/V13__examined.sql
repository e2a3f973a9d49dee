-- Reviews that came in a burst, or from a ring, and weigh nothing until somebody has looked or the time is over. What is
-- said to whom stands with moderation: each has a decision there, with its entry in the log.
ALTER TABLE reviews.review ADD COLUMN examined boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN reviews.review.examined IS 'weighs nothing in the ranking meanwhile; in means and histograms it counts';

ALTER TABLE reviews.tally ADD COLUMN examined integer NOT NULL DEFAULT 0;
ALTER TABLE reviews.tally ADD COLUMN examined_stars integer NOT NULL DEFAULT 0;

CREATE TABLE reviews.examination (
    id        uuid PRIMARY KEY,
    product   uuid NOT NULL,
    from_at   timestamptz NOT NULL,
    to_at     timestamptz NOT NULL,
    side      smallint NOT NULL CHECK (side BETWEEN -1 AND 1),
    mean      double precision NOT NULL,
    opened_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    ended_at  timestamptz,
    CHECK (from_at < to_at AND opened_at < ends_at)
);
COMMENT ON COLUMN reviews.examination.side IS 'of what was given before: reviews above it (1) or below it (-1); 0: those of a ring';
COMMENT ON COLUMN reviews.examination.mean IS 'of the stars that were given before';
CREATE UNIQUE INDEX examination_open ON reviews.examination (product) WHERE ended_at IS NULL;

CREATE TABLE reviews.examined (
    post        uuid PRIMARY KEY,
    examination uuid NOT NULL REFERENCES reviews.examination,
    decision    uuid NOT NULL UNIQUE,
    outcome     text CHECK (outcome IN ('cleared', 'confirmed', 'over'))
);
COMMENT ON TABLE reviews.examined IS 'once each: who was examined is not examined again';
COMMENT ON COLUMN reviews.examined.post IS 'reviews.review.post, also when that is gone';
COMMENT ON COLUMN reviews.examined.decision IS 'moderation.decision.id';
COMMENT ON COLUMN reviews.examined.outcome IS 'null: nobody has decided yet';
CREATE INDEX examined_open ON reviews.examined (examination) WHERE outcome IS NULL;
