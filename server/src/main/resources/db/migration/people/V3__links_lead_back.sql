-- A link leads back to where somebody was when they asked for it; one more kind of them moves an account to another address.
ALTER TABLE people.link
    ADD COLUMN back    text NOT NULL DEFAULT '/',
    ADD COLUMN made_at timestamptz NOT NULL DEFAULT now(),
    DROP CONSTRAINT link_purpose_check,
    ADD CONSTRAINT link_purpose_check CHECK (purpose IN ('sign_in', 'confirm', 'email', 'lead'));
CREATE INDEX link_by_person ON people.link (person);
