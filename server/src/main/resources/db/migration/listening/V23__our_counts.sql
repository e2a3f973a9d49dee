-- What happens here besides reviews: comments by the post that they are under, holds by the rule. First one by one, since
-- whoever speaks waits for nobody who counts; every few minutes by the hour. Only numbers.
CREATE TABLE listening.our_event (
    kind text NOT NULL CHECK (kind IN ('comment', 'hold')),
    key  text NOT NULL,
    at   timestamptz NOT NULL
);
COMMENT ON COLUMN listening.our_event.key IS 'a post''s id, or a rule''s';

CREATE TABLE listening.our_count (
    kind    text NOT NULL CHECK (kind IN ('comment', 'hold')),
    key     text NOT NULL,
    product uuid,
    hour    timestamptz NOT NULL,
    number  integer NOT NULL,
    PRIMARY KEY (kind, key, hour)
);
COMMENT ON COLUMN listening.our_count.product IS 'what the post is about';
CREATE INDEX our_count_newest ON listening.our_count (kind, hour);

-- Alerts about them.
ALTER TABLE listening.alert ADD COLUMN about text NOT NULL DEFAULT '';
COMMENT ON COLUMN listening.alert.about IS 'a post''s id, or a rule''s';
ALTER TABLE listening.alert DROP CONSTRAINT alert_kind_check;
ALTER TABLE listening.alert DROP CONSTRAINT alert_check;
ALTER TABLE listening.alert ADD CONSTRAINT alert_kind_check
    CHECK (kind IN ('topic', 'product', 'talk', 'post', 'rule', 'place'));
ALTER TABLE listening.alert ADD CONSTRAINT alert_subject CHECK (
    (kind = 'topic') = (topic IS NOT NULL) AND (kind IN ('product', 'talk')) = (product IS NOT NULL)
    AND (kind IN ('post', 'rule')) = (about <> ''));
DROP INDEX listening.alert_product;
CREATE UNIQUE INDEX alert_own ON listening.alert (kind, product, about, pace, epoch) NULLS NOT DISTINCT
    WHERE topic IS NULL;

-- What of it nobody wants to hear of.
CREATE TABLE listening.own_mute (
    id       uuid PRIMARY KEY,
    kind     text NOT NULL,
    product  uuid,
    about    text NOT NULL,
    ends_at  timestamptz,
    muted_by uuid NOT NULL REFERENCES people.person,
    muted_at timestamptz NOT NULL
);
COMMENT ON COLUMN listening.own_mute.ends_at IS 'null: never';
