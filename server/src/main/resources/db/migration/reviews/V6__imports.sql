-- Files of reviews that were brought in, and how far: position and counts are committed with each batch, so that a
-- killed import goes on where it was.
CREATE TABLE reviews.import_run (
    id             uuid PRIMARY KEY,
    file           text NOT NULL,
    bytes          bigint NOT NULL,
    sha256         text NOT NULL,
    mapping        text NOT NULL,
    origin         text NOT NULL,
    records        bigint NOT NULL,
    read           bigint NOT NULL DEFAULT 0,
    shown          bigint NOT NULL DEFAULT 0,
    held           bigint NOT NULL DEFAULT 0,
    known          bigint NOT NULL DEFAULT 0,
    rejected       bigint NOT NULL DEFAULT 0,
    report         text NOT NULL,
    report_bytes   bigint NOT NULL DEFAULT 0,
    entry          bigint NOT NULL,
    started_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    finished_at    timestamptz,
    CHECK (read = shown + held + known + rejected)
);
COMMENT ON COLUMN reviews.import_run.mapping IS 'how the file was read: a run goes on only when it is read the same way';
COMMENT ON COLUMN reviews.import_run.read IS 'records of the file that are done with; each was shown, held, known before or rejected';
COMMENT ON COLUMN reviews.import_run.report IS 'the file with the rejected records, and how long it was at the last commit';
COMMENT ON COLUMN reviews.import_run.entry IS 'transparency.entry.index of the import';
CREATE INDEX import_run_by_file ON reviews.import_run (sha256, started_at DESC);

-- What was brought in is known again by its key, whatever the file is called next time.
CREATE TABLE reviews.imported (
    key    uuid PRIMARY KEY,
    post   uuid NOT NULL,
    run    uuid NOT NULL REFERENCES reviews.import_run,
    line   bigint NOT NULL
);
COMMENT ON COLUMN reviews.imported.key IS
    'hash of source and number there, where the file says both; else of product, writer, date and words; the post''s id for reviews that another place like this one exported';
COMMENT ON COLUMN reviews.imported.line IS 'in the file of that run';
