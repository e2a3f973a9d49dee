-- What members say about a proposal in one sentence, and what the others think of it: the opinion map is drawn from these.
CREATE TABLE governance.statement (
    id       uuid PRIMARY KEY,
    proposal uuid NOT NULL REFERENCES governance.proposal,
    author   uuid REFERENCES people.person,
    words    text NOT NULL,
    said_at  timestamptz NOT NULL,
    UNIQUE (proposal, words)
);
CREATE TABLE governance.opinion (
    statement uuid NOT NULL REFERENCES governance.statement,
    person    uuid NOT NULL REFERENCES people.person,
    value     int NOT NULL CHECK (value BETWEEN -1 AND 1),
    at        timestamptz NOT NULL,
    PRIMARY KEY (statement, person)
);
COMMENT ON COLUMN governance.opinion.value IS '1 agrees, -1 disagrees, 0 passes';
CREATE INDEX opinion_by_person ON governance.opinion (person);
