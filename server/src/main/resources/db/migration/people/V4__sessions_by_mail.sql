-- Whoever came in by a link from their mail may for a while choose a new password without knowing the old one.
ALTER TABLE people.session ADD COLUMN by_mail boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN people.session.browser IS 'in words, for the person''s own list';
