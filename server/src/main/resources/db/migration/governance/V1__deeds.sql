-- What was judged, as the rules saw it: so that a proposed rule can be tried on the last month, and a decision read again
-- as it was made.
CREATE SCHEMA IF NOT EXISTS governance;

CREATE TABLE governance.deed (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    object   uuid NOT NULL,
    kind     text NOT NULL,
    trigger  text NOT NULL,
    person   uuid REFERENCES people.person,
    thread   uuid,
    about    text,
    brand    boolean NOT NULL,
    words    int NOT NULL,
    fired    text[] NOT NULL,
    action   text NOT NULL,
    snapshot text
);
COMMENT ON COLUMN governance.deed.about IS 'the product or group that it belongs to, as kind:id';
COMMENT ON COLUMN governance.deed.fired IS 'rules that applied, as id@version';
COMMENT ON COLUMN governance.deed.action IS 'what restricted most, in the words of a rule; none for nothing';
COMMENT ON COLUMN governance.deed.snapshot IS 'a Snapshot; forgotten after its time, and when its author is erased';
CREATE INDEX deed_by_person ON governance.deed (person, at) WHERE person IS NOT NULL;
CREATE INDEX deed_by_thread ON governance.deed (thread, at) WHERE thread IS NOT NULL;
CREATE INDEX deed_by_about ON governance.deed (about, at) WHERE about IS NOT NULL;
CREATE INDEX deed_by_object ON governance.deed (object);
CREATE INDEX deed_by_age ON governance.deed USING brin (at);
