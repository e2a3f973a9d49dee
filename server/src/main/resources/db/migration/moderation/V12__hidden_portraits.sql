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
