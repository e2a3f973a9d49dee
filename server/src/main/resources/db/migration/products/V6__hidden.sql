-- What the brand says about a product and a decision hides: it stands here until that is taken back. Never without its entry.
CREATE TABLE products.hidden (
    product uuid PRIMARY KEY REFERENCES products.product,
    draft   jsonb NOT NULL,
    entry   bigint NOT NULL,
    since   timestamptz NOT NULL
);
COMMENT ON COLUMN products.hidden.entry IS 'transparency.entry.index of the decision';
-- Whose words they are: whoever is restricted is told why, and can appeal.
CREATE TABLE products.editor (
    product uuid PRIMARY KEY,
    person  uuid NOT NULL REFERENCES people.person
);
COMMENT ON COLUMN products.editor.product IS 'no foreign key: it may wait, and be a new product';
CREATE INDEX editor_by_person ON products.editor (person);
