-- What staff entered and a rule makes wait: the whole draft, put when moderation lets it go. The newest one counts.
CREATE TABLE products.waiting (
    product uuid PRIMARY KEY,
    draft   jsonb NOT NULL,
    since   timestamptz NOT NULL
);
COMMENT ON COLUMN products.waiting.product IS 'no foreign key: it may be a new product';
