ALTER TABLE moderation.jury ADD COLUMN exhibit text;
COMMENT ON COLUMN moderation.jury.exhibit IS 'hash of what was shown when it sat down; with other words it is over';
