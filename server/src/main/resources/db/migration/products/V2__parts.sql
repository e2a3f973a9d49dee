-- What belongs to a product: pictures, variants, the names that others know it by, and its former addresses.
CREATE TABLE products.picture (
    product  uuid NOT NULL REFERENCES products.product,
    position smallint NOT NULL,
    picture  uuid NOT NULL,
    alt      text NOT NULL,
    PRIMARY KEY (product, position)
);
COMMENT ON COLUMN products.picture.picture IS 'media''s id of the picture';

CREATE TABLE products.variant (
    product  uuid NOT NULL REFERENCES products.product,
    position smallint NOT NULL,
    name     text NOT NULL,
    PRIMARY KEY (product, position)
);

-- One row per name: the key makes it impossible that two products share one.
CREATE TABLE products.identifier (
    kind     text NOT NULL CHECK (kind IN ('sku', 'gtin', 'mpn')),
    key      text NOT NULL CHECK (key <> ''),
    value    text NOT NULL,
    product  uuid NOT NULL REFERENCES products.product,
    variant  smallint,
    position smallint NOT NULL,
    PRIMARY KEY (kind, key),
    FOREIGN KEY (product, variant) REFERENCES products.variant
);
COMMENT ON COLUMN products.identifier.key IS 'what counts in comparisons: SKU in lower case, GTIN with 14 digits, MPN as brand|mpn in lower case';
COMMENT ON COLUMN products.identifier.variant IS 'position of the variant that it is the name of; null: the product itself';
CREATE INDEX identifier_by_product ON products.identifier (product);

CREATE TABLE products.former_slug (
    slug    text PRIMARY KEY,
    product uuid NOT NULL REFERENCES products.product,
    since   timestamptz NOT NULL
);
COMMENT ON TABLE products.former_slug IS 'addresses lead to their product for ever';
CREATE INDEX former_slug_by_product ON products.former_slug (product);
