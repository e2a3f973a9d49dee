-- What rules brought to staff and nobody has looked after: few, among all that was ever decided.
CREATE INDEX decision_handed ON moderation.decision (detail, at, id) WHERE effect = 'route_to_staff' AND ended_at IS NULL;
