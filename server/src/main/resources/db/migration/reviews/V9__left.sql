-- The states of a review are those of its post, the newest one included: its author has left.
ALTER TABLE reviews.review DROP CONSTRAINT review_state_check;
ALTER TABLE reviews.review ADD CONSTRAINT review_state_check
    CHECK (state IN ('waiting', 'visible', 'held', 'withdrawn', 'erased'));
