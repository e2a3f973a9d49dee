-- Persons, how they sign in, what they may call themselves, and whom they follow.
CREATE TABLE people.person (
    id                 uuid PRIMARY KEY,
    handle             text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9_]{2,30}$'),
    name               text NOT NULL,
    email              text,
    email_confirmed_at timestamptz,
    password           text,
    about              text NOT NULL DEFAULT '',
    picture            uuid,
    state              text NOT NULL CHECK (state IN ('unconfirmed', 'member', 'erased')),
    theme              text NOT NULL DEFAULT '' CHECK (theme IN ('', 'light', 'dark')),
    joined_at          timestamptz NOT NULL
);
COMMENT ON COLUMN people.person.state IS 'unconfirmed: spoke as a guest and has not yet confirmed by mail';
COMMENT ON COLUMN people.person.password IS 'Argon2id; null for those who sign in by mail only';
CREATE UNIQUE INDEX person_by_confirmed_email ON people.person (lower(email)) WHERE email_confirmed_at IS NOT NULL;
CREATE INDEX person_by_email ON people.person (lower(email));

CREATE TABLE people.hat (
    person       uuid NOT NULL REFERENCES people.person,
    hat          text NOT NULL CHECK (hat IN ('staff', 'lead', 'expert')),
    granted_at   timestamptz NOT NULL,
    granted_by   uuid REFERENCES people.person,
    withdrawn_at timestamptz,
    PRIMARY KEY (person, hat, granted_at)
);

CREATE TABLE people.session (
    token      bytea PRIMARY KEY,
    person     uuid NOT NULL REFERENCES people.person,
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    browser    text NOT NULL DEFAULT ''
);
COMMENT ON COLUMN people.session.token IS 'SHA-256 of the cookie''s value: a stolen table opens no door';
CREATE INDEX session_by_person ON people.session (person);

CREATE TABLE people.link (
    token   bytea PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('sign_in', 'confirm', 'lead')),
    person  uuid REFERENCES people.person,
    email   text NOT NULL,
    ends_at timestamptz NOT NULL,
    used_at timestamptz
);
COMMENT ON TABLE people.link IS 'one-time links; token is SHA-256 of what stands in the mail';

CREATE TABLE people.follow (
    follower uuid NOT NULL REFERENCES people.person,
    followed uuid NOT NULL REFERENCES people.person,
    since    timestamptz NOT NULL,
    PRIMARY KEY (follower, followed),
    CHECK (follower <> followed)
);
CREATE INDEX follow_by_followed ON people.follow (followed);

CREATE TABLE people.block (
    blocker uuid NOT NULL REFERENCES people.person,
    blocked uuid NOT NULL REFERENCES people.person,
    since   timestamptz NOT NULL,
    PRIMARY KEY (blocker, blocked),
    CHECK (blocker <> blocked)
);
