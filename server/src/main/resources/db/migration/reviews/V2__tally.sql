-- What a product's page says about all its reviews, kept up to date by triggers (R__tally.sql): one row, however
-- many reviews there are.
CREATE TABLE reviews.tally (
    product        uuid PRIMARY KEY,
    reviews        integer NOT NULL DEFAULT 0,
    stars_1        integer NOT NULL DEFAULT 0,
    stars_2        integer NOT NULL DEFAULT 0,
    stars_3        integer NOT NULL DEFAULT 0,
    stars_4        integer NOT NULL DEFAULT 0,
    stars_5        integer NOT NULL DEFAULT 0,
    purchase       integer NOT NULL DEFAULT 0,
    experience     integer NOT NULL DEFAULT 0,
    invited_buyer  integer NOT NULL DEFAULT 0,
    visitor        integer NOT NULL DEFAULT 0,
    imported       integer NOT NULL DEFAULT 0,
    other_provider integer NOT NULL DEFAULT 0,
    incentivised   integer NOT NULL DEFAULT 0,
    related        integer NOT NULL DEFAULT 0,
    with_photo     integer NOT NULL DEFAULT 0,
    repeated       integer NOT NULL DEFAULT 0,
    withheld       integer NOT NULL DEFAULT 0,
    weight         double precision NOT NULL DEFAULT 0,
    weighted_stars double precision NOT NULL DEFAULT 0,
    weight_squared double precision NOT NULL DEFAULT 0,
    told           boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN reviews.tally.reviews IS 'visible ones; all other counts but withheld are of these';
COMMENT ON COLUMN reviews.tally.weight IS
    'sum of weight * 2^(years of 365 days from 2020-01-01 to the review): ageing is one factor at the time of reading';
COMMENT ON COLUMN reviews.tally.told IS 'whether the module products knows what this makes of the product';
CREATE INDEX tally_untold ON reviews.tally (product) WHERE NOT told;

-- Per product: how each attribute was rated, how many reviews there are in each language, and
-- where imported ones come from.
CREATE TABLE reviews.facet (
    product uuid NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('attribute', 'language', 'origin')),
    key     text NOT NULL,
    times   integer NOT NULL DEFAULT 0,
    total   bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (product, kind, key)
);
COMMENT ON COLUMN reviews.facet.total IS 'sum of one to five, for attributes';
