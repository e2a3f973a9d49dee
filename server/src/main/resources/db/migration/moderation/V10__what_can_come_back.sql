-- Words that people looked at and let stand against a rule: the same version of the rule does not do the same to the very
-- same words of the same thing again.
CREATE TABLE moderation.cleared (
    object   uuid NOT NULL,
    words    uuid NOT NULL,
    rule     text NOT NULL,
    version  int NOT NULL,
    effect   text NOT NULL,
    decision uuid NOT NULL REFERENCES moderation.decision,
    person   uuid REFERENCES people.person,
    PRIMARY KEY (object, words, rule, version, effect)
);
COMMENT ON COLUMN moderation.cleared.words IS 'follows from the words, which are not kept';
COMMENT ON COLUMN moderation.cleared.decision IS 'what was taken back';
CREATE INDEX cleared_by_person ON moderation.cleared (person) WHERE person IS NOT NULL;

-- What members showed of themselves and a decision took off their pages, so that it can be given back.
CREATE TABLE moderation.portrait (
    entry   bigint PRIMARY KEY,
    person  uuid NOT NULL REFERENCES people.person,
    about   text NOT NULL,
    picture uuid
);
COMMENT ON COLUMN moderation.portrait.entry IS 'transparency.entry.index of what hid it';
COMMENT ON COLUMN moderation.portrait.picture IS 'media.picture.id';
CREATE INDEX portrait_by_person ON moderation.portrait (person);
