-- Files of mentions that were brought in, and how far: position and counts are committed with each batch, so that a killed
-- import goes on where it was.
CREATE TABLE listening.import_run (
    id           uuid PRIMARY KEY,
    source       uuid NOT NULL REFERENCES listening.source,
    file         text NOT NULL,
    sha256       text NOT NULL,
    mapping      text NOT NULL,
    records      bigint NOT NULL,
    read         bigint NOT NULL DEFAULT 0,
    taken        bigint NOT NULL DEFAULT 0,
    known        bigint NOT NULL DEFAULT 0,
    rejected     bigint NOT NULL DEFAULT 0,
    report       text NOT NULL,
    report_bytes bigint NOT NULL DEFAULT 0,
    started_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CHECK (read = taken + known + rejected)
);
COMMENT ON COLUMN listening.import_run.mapping IS 'how the file was read: a run goes on only when it is read the same way';
COMMENT ON COLUMN listening.import_run.report IS 'the file with the rejected records, and how long it was at the last commit';
CREATE INDEX import_run_by_file ON listening.import_run (sha256, started_at DESC);
