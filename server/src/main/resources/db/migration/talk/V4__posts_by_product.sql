-- The newest posts about one product (its feed), and all visible ids in order (sitemaps).
CREATE INDEX post_by_product ON talk.post (product, posted_at DESC, id DESC) WHERE state = 'visible';
CREATE INDEX post_visible ON talk.post (id) WHERE state = 'visible';
