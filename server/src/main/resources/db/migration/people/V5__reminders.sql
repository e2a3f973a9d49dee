-- Whoever wrote as a guest and did not confirm is reminded once, and forgotten after a month.
ALTER TABLE people.person ADD COLUMN reminded_at timestamptz;
CREATE INDEX person_unconfirmed ON people.person (joined_at) WHERE state = 'unconfirmed';
