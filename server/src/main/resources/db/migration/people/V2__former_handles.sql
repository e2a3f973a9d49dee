-- A handle that somebody once had leads to them for good: nobody else can take it and be mistaken for them.
CREATE TABLE people.former_handle (
    handle text PRIMARY KEY,
    person uuid NOT NULL REFERENCES people.person
);
CREATE INDEX former_handle_by_person ON people.former_handle (person);
