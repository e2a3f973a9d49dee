-- What the brand makes. Nothing is ever deleted: a product that is no longer made is archived and keeps its page.
CREATE TABLE products.category (
    id     uuid PRIMARY KEY,
    slug   text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name   text NOT NULL CHECK (name <> ''),
    parent uuid REFERENCES products.category CHECK (parent <> id)
);

CREATE TABLE products.attribute (
    category uuid NOT NULL REFERENCES products.category,
    position smallint NOT NULL CHECK (position BETWEEN 1 AND 5),
    key      text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label    text NOT NULL CHECK (label <> ''),
    PRIMARY KEY (category, position),
    UNIQUE (category, key) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN products.attribute.key IS 'what reviews keep their ratings under: it stays when the label changes';

CREATE TABLE products.product (
    id          uuid PRIMARY KEY,
    slug        text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text NOT NULL CHECK (name <> ''),
    brand       text NOT NULL DEFAULT '',
    description text NOT NULL DEFAULT '',
    html        text NOT NULL DEFAULT '',
    words       tsvector NOT NULL DEFAULT '',
    category    uuid REFERENCES products.category,
    price       numeric(12, 2) CHECK (price >= 0),
    currency    text CHECK (currency ~ '^[A-Z]{3}$'),
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    archived_at timestamptz,
    score       double precision NOT NULL DEFAULT 0,
    mean        double precision NOT NULL DEFAULT 0,
    reviews     integer NOT NULL DEFAULT 0,
    CHECK ((price IS NULL) = (currency IS NULL))
);
COMMENT ON COLUMN products.product.brand IS 'empty where it is the place''s own brand';
COMMENT ON COLUMN products.product.html IS 'description drawn and sanitised once, when it was written';
COMMENT ON COLUMN products.product.score IS 'what reviews make of it, for the order of lists; told by the module reviews, as are mean and reviews';
CREATE INDEX product_best ON products.product (score DESC, id DESC) WHERE archived_at IS NULL;
CREATE INDEX product_newest ON products.product (created_at DESC, id DESC) WHERE archived_at IS NULL;
CREATE INDEX product_by_name ON products.product (lower(name), id);
CREATE INDEX product_by_words ON products.product USING gin (words);
CREATE INDEX product_by_category ON products.product (category);
