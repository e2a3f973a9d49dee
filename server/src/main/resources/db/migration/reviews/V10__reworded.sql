-- Of equal texts the first counts: the first that said these words, which is not the oldest review that says them now.
ALTER TABLE reviews.review ADD COLUMN reworded_at timestamptz;
COMMENT ON COLUMN reviews.review.reworded_at IS 'since when it says what its fingerprint is of; null for the words it came with';
DROP INDEX reviews.review_same;
CREATE INDEX review_same ON reviews.review (fingerprint, coalesce(reworded_at, posted_at), post)
    WHERE fingerprint IS NOT NULL;
