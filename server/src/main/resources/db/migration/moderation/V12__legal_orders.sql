-- What authorities ordered (DSA Art. 9, 10), as the lead writes it down, and how many people are here in a month (Art. 24).
CREATE TABLE moderation.legal_order (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('act', 'inform')),
    authority   text NOT NULL,
    state       text NOT NULL,
    reference   text NOT NULL,
    category    text NOT NULL,
    place       text NOT NULL,
    items       int NOT NULL CHECK (items > 0),
    done        text NOT NULL,
    received_at timestamptz NOT NULL,
    informed_at timestamptz,
    effected_at timestamptz,
    recorded_at timestamptz NOT NULL,
    entry       bigint NOT NULL,
    CHECK (informed_at >= received_at),
    CHECK (effected_at >= received_at)
);
COMMENT ON COLUMN moderation.legal_order.state IS 'the member state, as ISO 3166 writes it';
COMMENT ON COLUMN moderation.legal_order.informed_at IS 'when the authority was told what becomes of it';
COMMENT ON COLUMN moderation.legal_order.entry IS 'transparency.entry.index';
CREATE INDEX legal_order_by_time ON moderation.legal_order (received_at);

CREATE TABLE moderation.month (
    begins date PRIMARY KEY,
    people bigint NOT NULL
);
COMMENT ON TABLE moderation.month IS 'how many members were signed in that month; nothing about who';
