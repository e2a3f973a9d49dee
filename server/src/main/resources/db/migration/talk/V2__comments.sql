-- Comments under a post of any kind: any depth is stored, pages draw four levels and go on by link.
CREATE TABLE talk.comment (
    id        uuid PRIMARY KEY,
    post      uuid NOT NULL REFERENCES talk.post,
    parent    uuid REFERENCES talk.comment,
    depth     integer NOT NULL,
    author    uuid NOT NULL REFERENCES people.person,
    body      text NOT NULL,
    html      text NOT NULL,
    language  text NOT NULL,
    state     text NOT NULL CHECK (state IN ('waiting', 'visible', 'held', 'withdrawn')),
    entry     bigint,
    posted_at timestamptz NOT NULL,
    edited_at timestamptz,
    replies   integer NOT NULL DEFAULT 0,
    helpful   integer NOT NULL DEFAULT 0,
    CHECK (state <> 'held' OR entry IS NOT NULL)
);
COMMENT ON COLUMN talk.comment.replies IS 'visible direct replies';
CREATE INDEX comment_roots ON talk.comment (post, posted_at, id) WHERE parent IS NULL;
CREATE INDEX comment_replies ON talk.comment (parent, posted_at, id) WHERE parent IS NOT NULL;
CREATE INDEX comment_by_author ON talk.comment (author, posted_at DESC, id DESC);

-- Earlier words of posts and comments: edits are public.
CREATE TABLE talk.version (
    object      uuid NOT NULL,
    title       text,
    html        text NOT NULL,
    written_at  timestamptz NOT NULL,
    replaced_at timestamptz NOT NULL,
    PRIMARY KEY (object, replaced_at)
);

-- Who found what helpful; one mark per person and thing.
CREATE TABLE talk.mark (
    object    uuid NOT NULL,
    person    uuid NOT NULL REFERENCES people.person,
    helpful   boolean NOT NULL,
    marked_at timestamptz NOT NULL,
    PRIMARY KEY (object, person)
);
CREATE INDEX mark_by_person ON talk.mark (person, marked_at);

-- Thanks from a person to a person, with an optional line.
CREATE TABLE talk.thanks (
    id        uuid PRIMARY KEY,
    giver     uuid NOT NULL REFERENCES people.person,
    receiver  uuid NOT NULL REFERENCES people.person,
    about     uuid,
    line      text NOT NULL,
    given_at  timestamptz NOT NULL,
    CHECK (giver <> receiver)
);
COMMENT ON COLUMN talk.thanks.about IS 'post or comment that it is for';
CREATE INDEX thanks_by_receiver ON talk.thanks (receiver, given_at DESC, id DESC);
CREATE UNIQUE INDEX thanks_once ON talk.thanks (giver, receiver, about) NULLS NOT DISTINCT;

-- What a member is still writing: one draft per form.
CREATE TABLE talk.draft (
    person   uuid NOT NULL REFERENCES people.person,
    form     text NOT NULL,
    content  jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (person, form)
);
COMMENT ON COLUMN talk.draft.form IS 'path of the form';
