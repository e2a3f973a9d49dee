-- Who asked not to be listened to, as salted hashes of names and addresses: what comes of them later is not kept either.
CREATE TABLE listening.opt_out (
    key      uuid PRIMARY KEY,
    asked_at timestamptz NOT NULL
);

-- Makes the hashes ours: without it names could be tried out. There is one.
CREATE TABLE listening.salt (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    secret bytea NOT NULL
);
