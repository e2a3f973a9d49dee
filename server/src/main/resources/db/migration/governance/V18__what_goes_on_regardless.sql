-- Rules are heard about what the law or an appeal leaves no choice about, and hold nothing of it back. A rule that is tried
-- on the past has to know which deeds these were.
ALTER TABLE governance.deed ADD COLUMN bound boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN governance.deed.bound IS 'it goes on whatever rules say';
