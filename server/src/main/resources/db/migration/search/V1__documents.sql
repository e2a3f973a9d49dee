-- Everything that everybody may see, as the search finds it. What may not be seen is not in here.
CREATE TABLE search.document (
    id       uuid PRIMARY KEY,
    kind     text NOT NULL,
    path     text NOT NULL,
    title    text NOT NULL,
    about    text NOT NULL,
    body     text NOT NULL,
    language text NOT NULL,
    product  uuid,
    weight   real NOT NULL CHECK (weight >= 0),
    at       timestamptz NOT NULL,
    tokens   tsvector NOT NULL
);
COMMENT ON COLUMN search.document.product IS 'products.product.id';
COMMENT ON COLUMN search.document.tokens IS 'words folded and stemmed by folkmoot.text.Analysis, not by a configuration of the server';
CREATE INDEX document_tokens ON search.document USING gin (tokens);
CREATE INDEX document_newest ON search.document (at DESC, id DESC);
CREATE INDEX document_newest_of_kind ON search.document (kind, at DESC, id DESC);
CREATE INDEX document_of_product ON search.document (product, kind) WHERE product IS NOT NULL;
CREATE INDEX document_language ON search.document (language);
