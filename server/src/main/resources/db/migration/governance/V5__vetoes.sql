-- The brand's objections: public, with reasons, counted by quarter.
CREATE TABLE governance.veto (
    proposal  uuid PRIMARY KEY REFERENCES governance.proposal,
    ground    text NOT NULL,
    provision text,
    reason    text NOT NULL,
    at        timestamptz NOT NULL,
    quarter   int NOT NULL,
    entry     bigint NOT NULL
);
COMMENT ON COLUMN governance.veto.quarter IS 'year times four and the quarter of it, as the log''s verifier counts';
CREATE INDEX veto_by_quarter ON governance.veto (quarter) WHERE ground <> 'LAW';
