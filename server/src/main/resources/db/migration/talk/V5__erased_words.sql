-- Who leaves takes their words along; what others said under them keeps its place.
ALTER TABLE talk.post DROP CONSTRAINT post_state_check;
ALTER TABLE talk.post ADD CONSTRAINT post_state_check
    CHECK (state IN ('waiting', 'visible', 'held', 'withdrawn', 'erased'));
ALTER TABLE talk.comment DROP CONSTRAINT comment_state_check;
ALTER TABLE talk.comment ADD CONSTRAINT comment_state_check
    CHECK (state IN ('waiting', 'visible', 'held', 'withdrawn', 'erased'));
COMMENT ON COLUMN talk.comment.replies IS
    'direct replies that readers see something of: visible ones, and ones with visible replies of their own';
