-- Whose words wait is asked every few minutes.
CREATE INDEX post_waiting ON talk.post (author) WHERE state = 'waiting';
CREATE INDEX comment_waiting ON talk.comment (author) WHERE state = 'waiting';
