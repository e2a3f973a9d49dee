-- What comes with reviews from elsewhere: a reply of the brand, whose writer may have no account here, and where photos
-- lie, which are not fetched.
ALTER TABLE reviews.reply
    ALTER COLUMN author DROP NOT NULL,
    ADD COLUMN byline text,
    ADD CHECK (author IS NOT NULL OR byline IS NOT NULL);
COMMENT ON COLUMN reviews.reply.byline IS 'name as it came with an import, where nobody here is the author';

ALTER TABLE reviews.imported ADD COLUMN photos text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN reviews.imported.photos IS 'address, blank, what is to be seen: for exports only';
CREATE INDEX imported_with_photos ON reviews.imported (post) WHERE photos <> '{}';
