-- What a product's few reviews are held against: the mean of its category, and how many reviews that mean is worth.
-- The row without a category is the whole place.
CREATE TABLE reviews.benchmark (
    category    uuid UNIQUE NULLS NOT DISTINCT,
    mean        double precision NOT NULL CHECK (mean BETWEEN 1 AND 5),
    worth       double precision NOT NULL CHECK (worth >= 5),
    products    integer NOT NULL,
    reviews     integer NOT NULL,
    computed_at timestamptz NOT NULL
);
COMMENT ON COLUMN reviews.benchmark.category IS 'products.category.id';
COMMENT ON COLUMN reviews.benchmark.worth IS 'm: the 25th percentile of review counts, at least five';
