-- Who sent a notice is forgotten half a year after it was decided; these are the ones that are still known.
CREATE INDEX report_senders ON moderation.report (decided_at) WHERE name IS NOT NULL OR email IS NOT NULL;
COMMENT ON COLUMN moderation.report.email IS 'forgotten with the name, half a year after the decision';
