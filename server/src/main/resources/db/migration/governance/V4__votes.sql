-- Votes and ballots. While a vote is open a ballot knows whose it is, so that it can be changed; when it closes, that is
-- destroyed in the same transaction that counts.
CREATE TABLE governance.vote (
    id            uuid PRIMARY KEY,
    proposal      uuid NOT NULL REFERENCES governance.proposal,
    purpose       text NOT NULL,
    method        text NOT NULL,
    opened_at     timestamptz NOT NULL,
    closes_at     timestamptz NOT NULL,
    closed_at     timestamptz,
    opened        bigint NOT NULL,
    closed        bigint,
    electorate    bigint NOT NULL,
    constitution  int NOT NULL,
    reminded_at   timestamptz,
    yes           bigint NOT NULL DEFAULT 0,
    no            bigint NOT NULL DEFAULT 0,
    abstain       bigint NOT NULL DEFAULT 0,
    staff_yes     bigint NOT NULL DEFAULT 0,
    staff_no      bigint NOT NULL DEFAULT 0,
    staff_abstain bigint NOT NULL DEFAULT 0,
    newcomers     bigint NOT NULL DEFAULT 0,
    accepted      boolean,
    gate          text NOT NULL DEFAULT 'none',
    UNIQUE (proposal, purpose)
);
COMMENT ON COLUMN governance.vote.opened IS 'transparency.entry.index, as closed';
COMMENT ON COLUMN governance.vote.constitution IS 'version that it is held under';
COMMENT ON COLUMN governance.vote.newcomers IS 'of the yes votes: by those who joined in the last fortnight in which one could';
CREATE TABLE governance.vote_group (
    vote    uuid NOT NULL REFERENCES governance.vote,
    number  int NOT NULL,
    yes     bigint NOT NULL,
    no      bigint NOT NULL,
    abstain bigint NOT NULL,
    PRIMARY KEY (vote, number)
);
CREATE TABLE governance.ballot (
    entry  bigint PRIMARY KEY,
    vote   uuid NOT NULL REFERENCES governance.vote,
    person uuid REFERENCES people.person,
    role   text NOT NULL CHECK (role ~ '^(member|staff)$'),
    choice text NOT NULL,
    ranking text NOT NULL,
    reason text NOT NULL,
    casts  int NOT NULL,
    UNIQUE (vote, person)
);
COMMENT ON COLUMN governance.ballot.entry IS 'transparency.entry.index of the commitment that stands';
COMMENT ON COLUMN governance.ballot.person IS 'null once the vote is closed: nobody can look it up any more';
COMMENT ON COLUMN governance.ballot.ranking IS 'of competing drafts: places apart by semicolons, equals by commas';
COMMENT ON COLUMN governance.ballot.reason IS 'for everybody to read after the close, without a name';
COMMENT ON COLUMN governance.ballot.casts IS 'entries of the log that this voter made: this one and those that it replaced';
