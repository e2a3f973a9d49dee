-- The report of each week as it was made: numbers, and of what people said where it stands, never the words, so that they
-- are gone from every report when they are forgotten.
CREATE TABLE listening.monday (
    week    date PRIMARY KEY,
    made_at timestamptz NOT NULL,
    body    jsonb NOT NULL
);
COMMENT ON COLUMN listening.monday.week IS 'the Monday with which it begins, in UTC';
CREATE TABLE listening.monday_reader (
    person uuid PRIMARY KEY REFERENCES people.person,
    wants  boolean NOT NULL
);
COMMENT ON TABLE listening.monday_reader IS 'who said whether they want it by mail; whoever did not gets it when they lead';
