-- Catalogues that were brought in, and what became of each of their lines.
CREATE TABLE products.import (
    id         uuid PRIMARY KEY,
    file       text NOT NULL,
    started_by uuid REFERENCES people.person,
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    problem    text,
    columns    jsonb NOT NULL DEFAULT '[]',
    added      integer NOT NULL DEFAULT 0,
    changed    integer NOT NULL DEFAULT 0,
    same       integer NOT NULL DEFAULT 0,
    rejected   integer NOT NULL DEFAULT 0
);
COMMENT ON COLUMN products.import.started_by IS 'null: from the command line';
COMMENT ON COLUMN products.import.seen_at IS 'last sign of life; long ago without an end: the process was stopped';
COMMENT ON COLUMN products.import.problem IS 'why the file could not be read to its end';
COMMENT ON COLUMN products.import.columns IS 'how they were understood: fields by the columns'' names, in an array of pairs';
CREATE INDEX import_newest ON products.import (started_at DESC, id DESC);

CREATE TABLE products.import_line (
    import  uuid NOT NULL REFERENCES products.import,
    number  integer NOT NULL,
    line    bigint NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('added', 'changed', 'same', 'rejected')),
    product uuid,
    words   text NOT NULL,
    raw     text NOT NULL,
    PRIMARY KEY (import, number)
);
COMMENT ON COLUMN products.import_line.number IS 'which product of the file it is; several may stand on one line';
COMMENT ON COLUMN products.import_line.words IS 'why it was rejected, or what else is to be said';
COMMENT ON COLUMN products.import_line.raw IS 'as it came, where it was rejected';
CREATE INDEX import_line_rejected ON products.import_line (import, number) WHERE outcome = 'rejected';
