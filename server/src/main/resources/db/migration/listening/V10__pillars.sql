-- What the brand means to do, as the lead writes it, with all that stood there before; where people say a topic belongs;
-- and whose words are the brand's own.
CREATE TABLE listening.pillar (
    id           uuid PRIMARY KEY,
    place        integer NOT NULL,
    version      integer NOT NULL,
    withdrawn_at timestamptz
);
CREATE TABLE listening.pillar_version (
    pillar     uuid NOT NULL REFERENCES listening.pillar,
    version    integer NOT NULL,
    name       text NOT NULL,
    sentence   text NOT NULL,
    examples   text[] NOT NULL,
    words      text[] NOT NULL,
    written_by uuid NOT NULL REFERENCES people.person,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (pillar, version)
);
COMMENT ON COLUMN listening.pillar_version.examples IS 'how people say it who speak of it, whether they praise or complain';

CREATE TABLE listening.placement (
    topic     bigint PRIMARY KEY,
    pillar    uuid REFERENCES listening.pillar,
    placed_by uuid NOT NULL REFERENCES people.person,
    placed_at timestamptz NOT NULL
);
COMMENT ON COLUMN listening.placement.pillar IS 'where somebody says it belongs; null: to none of them';

CREATE TABLE listening.own_source (
    source uuid PRIMARY KEY REFERENCES listening.source ON DELETE CASCADE
);
COMMENT ON TABLE listening.own_source IS 'what comes from there are words of the brand, not of its customers';
