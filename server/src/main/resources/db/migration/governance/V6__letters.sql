-- Who wants no letters about votes.
CREATE TABLE governance.silence (
    person uuid PRIMARY KEY REFERENCES people.person
);
