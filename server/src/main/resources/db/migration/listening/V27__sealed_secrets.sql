-- Passwords and tokens are sealed with a key that is in no dump of the database (secrets/listening.key in the data folder).
-- What stands in clear from before is sealed by the process that serves.
ALTER TABLE listening.secret ADD COLUMN sealed bytea;
ALTER TABLE listening.secret ALTER COLUMN value DROP NOT NULL;
ALTER TABLE listening.secret ADD CHECK (num_nonnulls(value, sealed) = 1);
COMMENT ON COLUMN listening.secret.value IS 'in clear, from before it was sealed';
COMMENT ON COLUMN listening.secret.sealed IS 'nonce of twelve bytes, then AES-256-GCM with source and name as what is authenticated besides';
