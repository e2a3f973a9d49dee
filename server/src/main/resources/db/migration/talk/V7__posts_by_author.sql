-- Posts that came with imports have no author: they need no place in this index, where they would lie by time, and each
-- of a million would touch another page.
DROP INDEX talk.post_by_author;
CREATE INDEX post_by_author ON talk.post (author, posted_at DESC, id DESC) WHERE author IS NOT NULL;
