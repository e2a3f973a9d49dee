-- What no module owns.
CREATE TABLE event_publication (id uuid PRIMARY KEY, said text NOT NULL);
