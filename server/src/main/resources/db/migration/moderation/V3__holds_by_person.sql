-- Whoever is erased is looked for here.
CREATE INDEX hold_by_person ON moderation.hold (person) WHERE person IS NOT NULL;
