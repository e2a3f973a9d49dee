-- A later version, for backups that are older than the program.
ALTER TABLE talk.comment ADD COLUMN held boolean NOT NULL DEFAULT false;
UPDATE talk.comment SET held = true WHERE body LIKE 'spam%';
