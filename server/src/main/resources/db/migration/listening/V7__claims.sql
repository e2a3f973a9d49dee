-- Whoever reads says so beforehand, and has until then: meanwhile nothing is locked.
ALTER TABLE listening.unread ADD COLUMN claimed_until timestamptz;
CREATE INDEX unread_free ON listening.unread (claimed_until NULLS FIRST, mention);
