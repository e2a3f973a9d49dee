-- The brand's one public reply to a review. It can be corrected, in public; the review itself is its author's.
CREATE TABLE reviews.reply (
    post      uuid PRIMARY KEY REFERENCES reviews.review,
    id        uuid NOT NULL UNIQUE,
    author    uuid NOT NULL REFERENCES people.person,
    body      text NOT NULL,
    html      text NOT NULL,
    language  text NOT NULL,
    state     text NOT NULL CHECK (state IN ('visible', 'held')),
    entry     bigint,
    posted_at timestamptz NOT NULL,
    edited_at timestamptz,
    CHECK (state <> 'held' OR entry IS NOT NULL)
);
COMMENT ON COLUMN reviews.reply.id IS 'what moderation knows it by';
COMMENT ON COLUMN reviews.reply.entry IS 'transparency.entry.index of the newest act that concerns it';
CREATE INDEX reply_by_author ON reviews.reply (author);

CREATE TABLE reviews.reply_version (
    post        uuid NOT NULL REFERENCES reviews.reply,
    html        text NOT NULL,
    written_at  timestamptz NOT NULL,
    replaced_at timestamptz NOT NULL,
    PRIMARY KEY (post, replaced_at)
);
