-- Files that showed somebody in private against their will: they are not taken in again, exactly as they are.
CREATE TABLE media.barred (
    sha256    text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    barred_at timestamptz NOT NULL
);
COMMENT ON COLUMN media.barred.sha256 IS 'of a print; the same original always gives the same prints';
