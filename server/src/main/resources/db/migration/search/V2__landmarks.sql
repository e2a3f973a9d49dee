-- Products and people are few among millions of words: a search finds them however old they are.
CREATE INDEX document_landmark ON search.document USING gin (tokens) WHERE weight >= 1;
-- How frequent a word is decides how a search is done, so the planner shall know more words.
ALTER TABLE search.document ALTER COLUMN tokens SET STATISTICS 500;
