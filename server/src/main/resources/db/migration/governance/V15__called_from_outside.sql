ALTER TABLE governance.election ADD COLUMN newcomers bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN governance.election.newcomers IS 'ballots that choose somebody, of members who had joined just in time; known from the close';
