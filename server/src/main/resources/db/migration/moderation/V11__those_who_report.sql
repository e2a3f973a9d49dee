-- Who sent a notice is forgotten half a year after it was decided; these are the ones that are still known.
CREATE INDEX report_senders ON moderation.report (decided_at) WHERE name IS NOT NULL OR email IS NOT NULL;
COMMENT ON COLUMN moderation.report.email IS 'forgotten with the name, half a year after the decision';

-- Reports by trusted flaggers come first (DSA Art. 22); whoever sends manifestly unfounded ones again and again cannot for a
-- while (Art. 23).
CREATE TABLE moderation.trusted_flagger (
    person uuid PRIMARY KEY REFERENCES people.person,
    since  timestamptz NOT NULL
);
ALTER TABLE moderation.report ADD COLUMN trusted boolean NOT NULL DEFAULT false;
ALTER TABLE moderation.report ADD COLUMN unfounded boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN moderation.report.unfounded IS 'manifestly, as whoever decided says';
CREATE INDEX report_by_reporter ON moderation.report (reporter) WHERE reporter IS NOT NULL;
ALTER TABLE moderation.matter ADD COLUMN trusted boolean NOT NULL DEFAULT false;
