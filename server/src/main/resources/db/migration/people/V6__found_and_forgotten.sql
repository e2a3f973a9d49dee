-- A hat is worn once: two leads who give it at the same time make one row, and one lead is counted as one.
CREATE UNIQUE INDEX hat_worn ON people.hat (person, hat) WHERE withdrawn_at IS NULL;
-- Signing in by name.
CREATE INDEX person_by_name ON people.person (lower(name)) WHERE state = 'member';
-- What has ended is deleted every hour.
CREATE INDEX session_by_end ON people.session (ends_at);
CREATE INDEX link_by_end ON people.link (ends_at);
