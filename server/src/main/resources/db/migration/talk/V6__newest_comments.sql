-- What was just said, for the first page.
CREATE INDEX comment_newest ON talk.comment (posted_at DESC, id DESC) WHERE state = 'visible';
