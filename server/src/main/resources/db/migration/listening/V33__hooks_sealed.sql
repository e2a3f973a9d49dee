-- Secrets of programs that are told of alerts are sealed as those of places are (V27). What stands in clear from before is
-- sealed by the process that serves.
ALTER TABLE listening.hook ADD COLUMN sealed bytea;
ALTER TABLE listening.hook ALTER COLUMN secret DROP NOT NULL;
ALTER TABLE listening.hook ADD CHECK (num_nonnulls(secret, sealed) = 1);
COMMENT ON COLUMN listening.hook.secret IS 'in clear, from before it was sealed';
