-- What is special about a review. Its words, author line and comments are talk's: a post of the kind `review`.
-- What other people weigh it by (source, verification, relationship, incentive) stands here and is shown with it.
CREATE FUNCTION reviews.wilson(up integer, down integer, z double precision DEFAULT 1.2816)
    RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN up + down = 0 THEN 0 ELSE
        (up::double precision / (up + down) + z * z / (2 * (up + down))
            - z * sqrt((up::double precision / (up + down) * down / (up + down) + z * z / (4 * (up + down)))
                       / (up + down)))
        / (1 + z * z / (up + down)) END;
COMMENT ON FUNCTION reviews.wilson IS 'lower end of Wilson''s interval for the share of up; z 1.2816 leaves ten per cent below';

CREATE TABLE reviews.review (
    post           uuid PRIMARY KEY,
    product        uuid NOT NULL,
    author         uuid REFERENCES people.person,
    stars          smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
    pros           text[] NOT NULL DEFAULT '{}',
    cons           text[] NOT NULL DEFAULT '{}',
    attributes     jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object'),
    experienced    date,
    relationship   text NOT NULL CHECK (relationship IN ('none', 'owner', 'manager', 'employee', 'agent', 'relative',
                                                         'supplier', 'competitor', 'unknown')),
    incentive      text NOT NULL CHECK (incentive IN ('none', 'discount', 'free_product', 'loan', 'other', 'unknown')),
    incentive_note text NOT NULL DEFAULT '',
    source         text NOT NULL CHECK (source IN ('invited_buyer', 'visitor', 'imported', 'other_provider')),
    origin         text NOT NULL DEFAULT '',
    verification   text NOT NULL CHECK (verification IN ('purchase', 'experience', 'none')),
    verified_at    timestamptz,
    verified_by    bytea,
    revoked_at     timestamptz,
    language       text NOT NULL,
    photos         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(photos) = 'array'),
    has_photo      boolean NOT NULL GENERATED ALWAYS AS (photos <> '[]') STORED,
    state          text NOT NULL CHECK (state IN ('waiting', 'visible', 'held', 'withdrawn')),
    posted_at      timestamptz NOT NULL CHECK (posted_at < '2100-01-01'),
    edited_at      timestamptz,
    helpful        integer NOT NULL DEFAULT 0,
    unhelpful      integer NOT NULL DEFAULT 0,
    score          double precision NOT NULL GENERATED ALWAYS AS (reviews.wilson(helpful, unhelpful)) STORED,
    fingerprint    bigint,
    repeated       boolean NOT NULL DEFAULT false,
    weight         double precision NOT NULL GENERATED ALWAYS AS (
                       CASE WHEN repeated THEN 0
                            ELSE CASE verification WHEN 'purchase' THEN 1.0 WHEN 'experience' THEN 0.7 ELSE 0.4 END
                       END) STORED,
    CHECK ((verification = 'none') = (verified_at IS NULL)),
    CHECK (source <> 'imported' OR verification = 'none')
);
COMMENT ON COLUMN reviews.review.post IS 'talk.post.id';
COMMENT ON COLUMN reviews.review.product IS 'products.product.id';
COMMENT ON COLUMN reviews.review.author IS 'the post''s author, to keep one review per person and product; null for imported ones';
COMMENT ON COLUMN reviews.review.attributes IS 'one to five for each of the category''s attributes that was answered, by its key';
COMMENT ON COLUMN reviews.review.origin IS 'where an imported review comes from, in words that readers see';
COMMENT ON COLUMN reviews.review.verified_by IS 'hash of the order whose invitation was used: verification comes by no other way';
COMMENT ON COLUMN reviews.review.revoked_at IS 'the order was taken back later: the review stays, its label does not';
COMMENT ON COLUMN reviews.review.photos IS 'in order: [{picture: media''s id, alt, width, height, colour}]';
COMMENT ON COLUMN reviews.review.state IS 'talk.post.state, told by talk in the transaction that changes it';
COMMENT ON COLUMN reviews.review.fingerprint IS 'of title and text without marks and spaces; null for texts too short to be anybody''s own';
COMMENT ON COLUMN reviews.review.repeated IS 'somebody wrote exactly this before: of such a cluster the first one counts, once';
COMMENT ON COLUMN reviews.review.weight IS 'before ageing, in the ranking of products only; means and histograms are plain';

CREATE UNIQUE INDEX review_once ON reviews.review (author, product) WHERE state <> 'withdrawn';
CREATE INDEX review_by_author ON reviews.review (author, posted_at DESC, post DESC) WHERE author IS NOT NULL;
CREATE INDEX review_same ON reviews.review (fingerprint, posted_at, post) WHERE fingerprint IS NOT NULL;
CREATE INDEX review_first ON reviews.review (fingerprint) WHERE fingerprint IS NOT NULL AND NOT repeated;
CREATE INDEX review_withheld ON reviews.review (product) WHERE state = 'held';
CREATE INDEX review_by_order ON reviews.review (verified_by) WHERE verified_by IS NOT NULL;

-- Lists of a product's reviews: two orders, alone and with each filter. Every one is read from the cursor on, so page
-- one and page one thousand cost the same. Verified and with photo are rare in imported stock: partial indexes.
CREATE INDEX review_newest ON reviews.review (product, posted_at DESC, post DESC) WHERE state = 'visible';
CREATE INDEX review_helpful ON reviews.review (product, score DESC, posted_at DESC, post DESC) WHERE state = 'visible';
CREATE INDEX review_stars_newest ON reviews.review (product, stars, posted_at DESC, post DESC) WHERE state = 'visible';
CREATE INDEX review_stars_helpful ON reviews.review (product, stars, score DESC, posted_at DESC, post DESC)
    WHERE state = 'visible';
CREATE INDEX review_language_newest ON reviews.review (product, language, posted_at DESC, post DESC)
    WHERE state = 'visible';
CREATE INDEX review_language_helpful ON reviews.review (product, language, score DESC, posted_at DESC, post DESC)
    WHERE state = 'visible';
CREATE INDEX review_verified_newest ON reviews.review (product, posted_at DESC, post DESC)
    WHERE state = 'visible' AND verification = 'purchase';
CREATE INDEX review_verified_helpful ON reviews.review (product, score DESC, posted_at DESC, post DESC)
    WHERE state = 'visible' AND verification = 'purchase';
CREATE INDEX review_photo_newest ON reviews.review (product, posted_at DESC, post DESC)
    WHERE state = 'visible' AND has_photo;
CREATE INDEX review_photo_helpful ON reviews.review (product, score DESC, posted_at DESC, post DESC)
    WHERE state = 'visible' AND has_photo;
CREATE INDEX review_related ON reviews.review (product, score DESC, posted_at DESC, post DESC)
    WHERE state = 'visible' AND relationship NOT IN ('none', 'unknown');

-- What a review said before, besides its words (those are talk.version): edits are public.
CREATE TABLE reviews.version (
    post           uuid NOT NULL REFERENCES reviews.review,
    stars          smallint NOT NULL,
    pros           text[] NOT NULL,
    cons           text[] NOT NULL,
    attributes     jsonb NOT NULL,
    experienced    date,
    relationship   text NOT NULL,
    incentive      text NOT NULL,
    incentive_note text NOT NULL,
    photos         jsonb NOT NULL,
    replaced_at    timestamptz NOT NULL,
    PRIMARY KEY (post, replaced_at)
);
