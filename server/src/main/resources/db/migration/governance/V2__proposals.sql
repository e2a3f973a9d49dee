-- How members make rules: what is proposed, every version of its words, who signed and supported it, and who may vote
-- on it. The table of voters is made once, when a draft is published; whoever comes later votes on the next proposal.
CREATE TABLE governance.proposal (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL CHECK (kind ~ '^(enact|amend|repeal)$'),
    rule         text NOT NULL,
    version      int NOT NULL,
    level        text NOT NULL,
    title        text NOT NULL,
    text         text NOT NULL,
    rationale    text NOT NULL,
    number       int NOT NULL DEFAULT 1,
    author       uuid REFERENCES people.person,
    stage        text NOT NULL,
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    stage_at     timestamptz NOT NULL,
    ends_at      timestamptz,
    active       bigint NOT NULL DEFAULT 0,
    needed       bigint NOT NULL DEFAULT 0,
    answer       text,
    answered_at  timestamptz,
    answer_due   timestamptz,
    entry        bigint,
    rival        uuid REFERENCES governance.proposal
);
COMMENT ON COLUMN governance.proposal.number IS 'of the words: edits make a new one';
COMMENT ON COLUMN governance.proposal.ends_at IS 'when the stage is over by itself';
COMMENT ON COLUMN governance.proposal.active IS 'members who had done something lately when it was published';
COMMENT ON COLUMN governance.proposal.answer IS 'the brand''s position in writing';
COMMENT ON COLUMN governance.proposal.entry IS 'transparency.entry.index of what made it law';
COMMENT ON COLUMN governance.proposal.rival IS 'of drafts on the same rule that are voted on together, the one that has the vote';
CREATE INDEX proposal_due ON governance.proposal (ends_at) WHERE ends_at IS NOT NULL;
CREATE INDEX proposal_by_rule ON governance.proposal (rule);

CREATE TABLE governance.proposal_version (
    proposal   uuid NOT NULL REFERENCES governance.proposal,
    number     int NOT NULL,
    text       text NOT NULL,
    rationale  text NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (proposal, number)
);
CREATE TABLE governance.signature (
    proposal uuid NOT NULL REFERENCES governance.proposal,
    person   uuid NOT NULL REFERENCES people.person,
    kind     text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (proposal, kind, person)
);
COMMENT ON COLUMN governance.signature.kind IS 'sign: of a draft; support: for admission; demand: for a vote on a veto';
CREATE TABLE governance.elector (
    matter    uuid NOT NULL,
    person    uuid NOT NULL REFERENCES people.person,
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (matter, person)
);
COMMENT ON COLUMN governance.elector.matter IS 'a proposal or an election';
CREATE INDEX elector_by_person ON governance.elector (person);
