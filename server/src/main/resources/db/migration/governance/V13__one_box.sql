-- Ballots of votes and of elections are the same thing: a commitment of somebody's that stands. They go into one table.
-- Candidates who have left or are suspended when an election is counted are left out of it for good.
ALTER TABLE governance.ballot DROP CONSTRAINT ballot_vote_fkey;
INSERT INTO governance.ballot (entry, vote, person, role, choice, ranking, reason, casts)
SELECT entry, election, person, role, CASE ranking WHEN '' THEN 'abstain' ELSE 'yes' END, ranking, '', casts
FROM governance.election_ballot;
DROP TABLE governance.election_ballot;
COMMENT ON COLUMN governance.ballot.vote IS 'governance.vote.id or governance.election.id';
COMMENT ON COLUMN governance.ballot.choice IS 'of an election: yes ranks or approves of somebody, abstain of nobody';
COMMENT ON COLUMN governance.ballot.ranking IS
    'of competing drafts: places apart by semicolons, equals by commas; of an election: numbers of candidates, the best first';
ALTER TABLE governance.candidate ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN governance.candidate.withdrawn IS 'left out of the count: erased or suspended when it was made';
COMMENT ON COLUMN governance.election.task IS 'moderators, jurors, shortlist or highlights';
CREATE INDEX candidate_picked ON governance.candidate (words) WHERE person IS NULL AND elected IS NOT NULL;
CREATE INDEX election_open ON governance.election (closes_at) WHERE closed_at IS NULL;
