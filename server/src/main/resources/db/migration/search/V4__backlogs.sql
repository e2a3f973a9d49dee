-- What was there before it could be found is put into the index once, portion by portion: how far that has come.
CREATE TABLE search.backlog (
    name    text PRIMARY KEY,
    reached uuid NOT NULL,
    done    boolean NOT NULL DEFAULT false
);
