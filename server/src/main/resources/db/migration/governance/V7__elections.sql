-- Elections: members for a task and a time, by ranked ballots (STV), or a shortlist by approval. Who may vote is written
-- down when it is called, as for proposals.
CREATE TABLE governance.election (
    id           uuid PRIMARY KEY,
    task         text NOT NULL,
    title        text NOT NULL,
    method       text NOT NULL,
    seats        int NOT NULL CHECK (seats BETWEEN 1 AND 50),
    term_days    int NOT NULL,
    called_at    timestamptz NOT NULL,
    stands_until timestamptz NOT NULL,
    opened_at    timestamptz,
    closes_at    timestamptz,
    closed_at    timestamptz,
    term_ends_at timestamptz,
    ended_at     timestamptz,
    opened       bigint,
    closed       bigint,
    electorate   bigint NOT NULL DEFAULT 0,
    constitution int NOT NULL
);
COMMENT ON COLUMN governance.election.task IS 'moderators, jurors or shortlist';
COMMENT ON COLUMN governance.election.stands_until IS 'until when somebody can stand as a candidate';
CREATE TABLE governance.candidate (
    election uuid NOT NULL REFERENCES governance.election,
    number   int NOT NULL,
    person   uuid REFERENCES people.person,
    words    text NOT NULL,
    elected  int,
    PRIMARY KEY (election, number),
    UNIQUE (election, person)
);
COMMENT ON COLUMN governance.candidate.number IS 'in the order of standing; the lot between equals';
COMMENT ON COLUMN governance.candidate.elected IS 'as the how manieth';
CREATE TABLE governance.election_ballot (
    entry    bigint PRIMARY KEY,
    election uuid NOT NULL REFERENCES governance.election,
    person   uuid REFERENCES people.person,
    role     text NOT NULL CHECK (role ~ '^(member|staff)$'),
    ranking  text NOT NULL,
    casts    int NOT NULL,
    UNIQUE (election, person)
);
COMMENT ON COLUMN governance.election_ballot.person IS 'null once the election is closed';
