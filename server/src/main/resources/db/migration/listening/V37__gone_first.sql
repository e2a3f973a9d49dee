-- What nobody may read any more is heard before all that is new, however much of that waits.
CREATE INDEX here_gone ON listening.here (kind, id) WHERE gone;
