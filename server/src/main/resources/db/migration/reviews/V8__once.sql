-- The same for one review per person and product: whoever is nobody here cannot have another one.
DROP INDEX reviews.review_once;
CREATE UNIQUE INDEX review_once ON reviews.review (author, product)
    WHERE author IS NOT NULL AND state <> 'withdrawn';
