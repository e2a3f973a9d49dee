-- Letters are written in the transaction that needs them and leave afterwards: none is lost, none is sent for nothing.
CREATE TABLE mail.letter (
    id         uuid PRIMARY KEY,
    recipient  text NOT NULL,
    subject    text NOT NULL,
    text       text NOT NULL,
    written_at timestamptz NOT NULL,
    next_at    timestamptz,
    attempts   integer NOT NULL DEFAULT 0,
    sent_at    timestamptz,
    last_error text,
    CHECK (sent_at IS NULL OR next_at IS NULL)
);
COMMENT ON COLUMN mail.letter.next_at IS 'when to try (again); while an attempt runs, when it counts as failed; null: sent or given up';
CREATE INDEX letter_due ON mail.letter (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX letter_by_recipient ON mail.letter (lower(recipient), written_at DESC);
