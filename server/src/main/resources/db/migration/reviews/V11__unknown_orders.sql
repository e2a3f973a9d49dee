-- Orders of unknown articles are looked at again: the catalogue may come after them.
CREATE INDEX purchase_unknown ON reviews.purchase (id) WHERE state = 'unknown' AND email IS NOT NULL;
COMMENT ON COLUMN reviews.purchase.state IS
    'unknown: none of its items has been a product here yet, since its time came';
