-- A kind may keep words of its own (what was good and bad about a product): they are judged and found like the rest.
ALTER TABLE talk.post ADD COLUMN besides text NOT NULL DEFAULT '';
COMMENT ON COLUMN talk.post.besides IS 'words that the kind keeps and draws itself; here for judging and finding only';
