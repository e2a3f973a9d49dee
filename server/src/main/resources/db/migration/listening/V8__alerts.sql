-- What was told to those who speak for the brand: a topic that appeared, more reviews of a product than usual. And whom it
-- is told: people by mail, programs by a signed call.
CREATE TABLE listening.alert (
    id       uuid PRIMARY KEY,
    kind     text NOT NULL CHECK (kind IN ('topic', 'product')),
    topic    bigint REFERENCES listening.topic ON DELETE CASCADE,
    product  uuid,
    epoch    timestamptz NOT NULL,
    pace     text NOT NULL CHECK (pace IN ('hour', 'day', 'week')),
    count    integer NOT NULL,
    usual    real NOT NULL,
    strength real NOT NULL,
    shift    real NOT NULL,
    made_at  timestamptz NOT NULL,
    CHECK ((kind = 'topic') = (topic IS NOT NULL) AND (kind = 'product') = (product IS NOT NULL))
);
COMMENT ON COLUMN listening.alert.shift IS 'how far stars are from what they were, in multiples of chance; topics have none';
CREATE UNIQUE INDEX alert_topic ON listening.alert (topic);
CREATE UNIQUE INDEX alert_product ON listening.alert (product, pace, epoch);
CREATE INDEX alert_newest ON listening.alert (made_at DESC);

CREATE TABLE listening.alert_reader (
    person uuid PRIMARY KEY REFERENCES people.person
);
COMMENT ON TABLE listening.alert_reader IS 'who wants alerts by mail';

CREATE TABLE listening.hook (
    id       uuid PRIMARY KEY,
    url      text NOT NULL,
    secret   text NOT NULL,
    added_by uuid NOT NULL REFERENCES people.person,
    added_at timestamptz NOT NULL
);

CREATE TABLE listening.call (
    id         uuid PRIMARY KEY,
    hook       uuid NOT NULL REFERENCES listening.hook ON DELETE CASCADE,
    alert      uuid NOT NULL REFERENCES listening.alert ON DELETE CASCADE,
    attempts   integer NOT NULL DEFAULT 0,
    next_at    timestamptz,
    done_at    timestamptz,
    last_error text NOT NULL DEFAULT ''
);
COMMENT ON COLUMN listening.call.next_at IS 'null: answered, or given up';
CREATE INDEX call_due ON listening.call (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX call_of_hook ON listening.call (hook, id DESC);
