CREATE OR REPLACE VIEW talk.spam AS SELECT id, body FROM talk.comment WHERE held;
