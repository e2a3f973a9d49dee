-- What answers are kept under means the same for ever, in the whole place: whoever asks something else gets another key.
CREATE TABLE products.label (
    key   text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text NOT NULL CHECK (label <> ''),
    UNIQUE (key, label)
);
INSERT INTO products.label SELECT key, min(label) FROM products.attribute GROUP BY key;
UPDATE products.attribute SET label = label.label FROM products.label WHERE label.key = attribute.key;
ALTER TABLE products.attribute ADD FOREIGN KEY (key, label) REFERENCES products.label (key, label);
COMMENT ON COLUMN products.attribute.key IS 'what reviews keep their ratings under: another label has another key';

CREATE FUNCTION products.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'products.label is append-only';
END $$;
CREATE TRIGGER label_is_append_only BEFORE UPDATE OR DELETE ON products.label
    FOR EACH ROW EXECUTE FUNCTION products.refuse_change();
