-- Keys in a circle, words that SQL keeps for itself, an enum, an extension's table-free types.
CREATE TYPE people.hat AS ENUM ('staff', 'lead');
CREATE TABLE people.person (
    id uuid PRIMARY KEY,
    "Order" int GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    folded text GENERATED ALWAYS AS (lower(name)) STORED,
    hats people.hat[] NOT NULL DEFAULT '{}',
    friend uuid REFERENCES people.person,
    picture bytea,
    facts jsonb,
    waited interval,
    weight double precision,
    joined timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE people.rule (name text PRIMARY KEY, worth numeric NOT NULL);
INSERT INTO people.rule VALUES ('seeded by the migration', 1.50), ('to be deleted', 0);
