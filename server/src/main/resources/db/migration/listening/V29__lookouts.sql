-- Words to listen for that are kept: of a product, of a pillar of the strategy, or of the brand as such, with all that
-- stood there before; and what matches them, of what was kept already (the newest first) and of all that comes.
CREATE TABLE listening.lookout (
    id           uuid PRIMARY KEY,
    version      integer NOT NULL,
    withdrawn_at timestamptz,
    applied      boolean NOT NULL DEFAULT false,
    applied_at   timestamptz NOT NULL DEFAULT '9000-01-01T00:00:00Z',
    applied_id   uuid NOT NULL DEFAULT 'ffffffff-ffff-ffff-ffff-ffffffffffff'
);
COMMENT ON COLUMN listening.lookout.applied IS 'false: what is kept is being looked through, and was until applied_at, applied_id';

CREATE TABLE listening.lookout_version (
    lookout    uuid NOT NULL REFERENCES listening.lookout,
    version    integer NOT NULL,
    product    uuid,
    pillar     uuid REFERENCES listening.pillar,
    words      text NOT NULL,
    written_by uuid NOT NULL REFERENCES people.person,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (lookout, version),
    CHECK (num_nonnulls(product, pillar) < 2)
);
COMMENT ON COLUMN listening.lookout_version.product IS 'products.product; with no pillar either it is of the brand as such';

CREATE TABLE listening.lookout_match (
    mention uuid NOT NULL REFERENCES listening.mention ON DELETE CASCADE,
    lookout uuid NOT NULL REFERENCES listening.lookout,
    version integer NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (mention, lookout)
);
COMMENT ON COLUMN listening.lookout_match.version IS 'which words it matched; older ones do not count and are taken away in the background';
CREATE INDEX lookout_match_newest ON listening.lookout_match (lookout, said_at DESC, mention);

ALTER TABLE listening.reading ADD COLUMN listened text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN listening.reading.listened IS 'those of its products that are there for words to listen for alone, and go with them';
