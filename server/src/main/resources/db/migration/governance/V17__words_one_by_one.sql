-- What people say while rules are made gets a name of its own, so that it can be reported and hidden piece by piece.
-- The names say nothing of when: that of a ballot's reason must not tell whose it is.
ALTER TABLE governance.proposal ADD COLUMN grounds uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
ALTER TABLE governance.proposal ADD COLUMN position uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
ALTER TABLE governance.proposal ADD COLUMN answered_by uuid REFERENCES people.person;
ALTER TABLE governance.ballot ADD COLUMN remark uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
ALTER TABLE governance.candidate ADD COLUMN pitch uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
CREATE INDEX proposal_answered_by ON governance.proposal (answered_by) WHERE answered_by IS NOT NULL;
COMMENT ON COLUMN governance.proposal.grounds IS 'names its rationale';
COMMENT ON COLUMN governance.proposal.position IS 'names the answer of the brand';
COMMENT ON COLUMN governance.ballot.remark IS 'names its reason';
COMMENT ON COLUMN governance.candidate.pitch IS 'names what they say for themselves, or the thing that is to be chosen';
