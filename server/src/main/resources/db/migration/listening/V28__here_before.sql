-- What was said here before anybody listened is heard once, portion by portion; this is how far. There is one.
CREATE TABLE listening.here_before (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    kind   text NOT NULL DEFAULT '',
    id     uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    done   boolean NOT NULL DEFAULT false
);
INSERT INTO listening.here_before DEFAULT VALUES;
