-- A post is one thing: what all kinds share stands here, what is special to a kind in its own module's table.
CREATE TABLE talk.post (
    id        uuid PRIMARY KEY,
    kind      text NOT NULL,
    author    uuid REFERENCES people.person,
    byline    text,
    title     text NOT NULL,
    body      text NOT NULL,
    html      text NOT NULL,
    language  text NOT NULL,
    product   uuid,
    state     text NOT NULL CHECK (state IN ('waiting', 'visible', 'held', 'withdrawn')),
    entry     bigint,
    posted_at timestamptz NOT NULL,
    edited_at timestamptz,
    comments  integer NOT NULL DEFAULT 0,
    helpful   integer NOT NULL DEFAULT 0,
    unhelpful integer NOT NULL DEFAULT 0,
    CHECK (state <> 'held' OR entry IS NOT NULL),
    CHECK (author IS NOT NULL OR byline IS NOT NULL)
);
COMMENT ON COLUMN talk.post.byline IS 'name as it came with an import, where nobody here is the author';
COMMENT ON COLUMN talk.post.html IS 'body drawn and sanitised once, when it was written';
COMMENT ON COLUMN talk.post.product IS 'products.product.id';
COMMENT ON COLUMN talk.post.entry IS 'transparency.entry.index of the newest act that concerns it: no held post without one';
COMMENT ON COLUMN talk.post.state IS 'waiting: a guest has not yet confirmed by mail';
CREATE INDEX post_newest ON talk.post (posted_at DESC, id DESC) WHERE state = 'visible';
CREATE INDEX post_by_author ON talk.post (author, posted_at DESC, id DESC);
