-- What somebody bought is taken along and erased by their address.
CREATE INDEX purchase_by_email ON reviews.purchase (lower(email));
