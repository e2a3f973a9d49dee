-- How rules fare, so that one that fails or acts too often stays switched off whatever process asks it, until people
-- switch it on again; and what acted within its cap, so that the cap can be counted.
CREATE TABLE governance.rule_health (
    rule         text NOT NULL,
    version      int NOT NULL,
    asked        bigint NOT NULL DEFAULT 0,
    failed       bigint NOT NULL DEFAULT 0,
    suspended_at timestamptz,
    stopped_at   timestamptz,
    lifted_at    timestamptz,
    PRIMARY KEY (rule, version)
);
COMMENT ON COLUMN governance.rule_health.suspended_at IS 'its condition failed too often: it is not asked any more';
COMMENT ON COLUMN governance.rule_health.stopped_at IS 'it acted more often than its cap: it only notices';
COMMENT ON COLUMN governance.rule_health.lifted_at IS 'when the lead switched it on again; what it did before does not count';

ALTER TABLE governance.deed ADD COLUMN acted text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN governance.deed.acted IS 'those of fired that were within their caps';
CREATE INDEX deed_by_acted ON governance.deed (at) WHERE acted <> '{}';
