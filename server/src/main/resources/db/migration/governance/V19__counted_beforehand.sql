-- How much was said in a conversation and about something, so that a rule may ask for it without reading all of it. Whoever
-- says something only adds lines, and waits for nobody; they are summed afterwards.
CREATE TABLE governance.tally (
    place    text NOT NULL,
    at       timestamptz NOT NULL,
    amount   bigint NOT NULL,
    of_brand bigint NOT NULL,
    summed   boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN governance.tally.place IS 'a conversation as thread:id, or what governance.deed.about says';
COMMENT ON COLUMN governance.tally.at IS 'when its minute began in a conversation, else its hour';
COMMENT ON COLUMN governance.tally.amount IS 'things in a conversation, else words; less than none where a thing counts later';
CREATE INDEX tally_by_place ON governance.tally (place, at) INCLUDE (amount, of_brand);
CREATE INDEX tally_by_age ON governance.tally (at);
CREATE INDEX tally_afresh ON governance.tally (place, at) WHERE NOT summed;
INSERT INTO governance.tally (place, at, amount, of_brand, summed)
SELECT place, at, sum(amount), sum(of_brand), true
FROM (SELECT about, date_trunc('hour', at, 'UTC'), words, CASE WHEN brand THEN words ELSE 0 END
      FROM (SELECT DISTINCT ON (about, object) about, at, words, brand FROM governance.deed
            WHERE about IS NOT NULL AND words > 0 AND at > now() - interval '8 days'
            ORDER BY about, object, id DESC) AS last
      UNION ALL
      SELECT 'thread:' || thread, date_trunc('minute', at, 'UTC'), 1, 0
      FROM (SELECT DISTINCT ON (thread, object) thread, at FROM governance.deed
            WHERE thread IS NOT NULL AND at > now() - interval '1 day'
            ORDER BY thread, object, id DESC) AS last) AS line (place, at, amount, of_brand)
GROUP BY place, at;
DROP INDEX governance.deed_by_about;
