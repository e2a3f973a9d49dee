-- What the shop tells about its orders, and the invitations that go out for them. Every order that can be invited is;
-- nobody is asked beforehand whether they are content, and nothing about that is kept here.
CREATE TABLE reviews.secret (
    kid     text PRIMARY KEY,
    secret  bytea NOT NULL,
    made_at timestamptz NOT NULL
);
COMMENT ON TABLE reviews.secret IS 'what invitations are signed with, the newest; here so that a backup keeps links alive';

CREATE TABLE reviews.purchase (
    id          uuid PRIMARY KEY,
    number      text NOT NULL UNIQUE,
    hash        bytea NOT NULL UNIQUE,
    email       text,
    name        text,
    delivered   date NOT NULL,
    received_at timestamptz NOT NULL,
    state       text NOT NULL CHECK (state IN ('waiting', 'invited', 'unknown', 'unsubscribed', 'revoked')),
    invited_at  timestamptz,
    reminded_at timestamptz,
    revoked_at  timestamptz,
    CHECK (state <> 'invited' OR invited_at IS NOT NULL),
    CHECK ((state = 'revoked') = (revoked_at IS NOT NULL))
);
COMMENT ON COLUMN reviews.purchase.hash IS 'of the number, keyed: what a token and a review say of the order';
COMMENT ON COLUMN reviews.purchase.email IS 'forgotten when the invitation has expired';
COMMENT ON COLUMN reviews.purchase.state IS 'unknown: none of its items was a product here when its time came';
CREATE INDEX purchase_waiting ON reviews.purchase (delivered, id) WHERE state = 'waiting';
CREATE INDEX purchase_unreminded ON reviews.purchase (invited_at, id) WHERE state = 'invited' AND reminded_at IS NULL;
CREATE INDEX purchase_with_address ON reviews.purchase (received_at) WHERE email IS NOT NULL;

CREATE TABLE reviews.purchase_item (
    purchase uuid NOT NULL REFERENCES reviews.purchase,
    position smallint NOT NULL,
    sku      text NOT NULL,
    gtin     text NOT NULL,
    PRIMARY KEY (purchase, position)
);

-- One signed link per order and product, to be used once.
CREATE TABLE reviews.invitation (
    nonce      bytea PRIMARY KEY,
    purchase   uuid NOT NULL REFERENCES reviews.purchase,
    product    uuid NOT NULL,
    sku        text NOT NULL,
    kid        text NOT NULL REFERENCES reviews.secret,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    opened_at  timestamptz,
    used_at    timestamptz,
    review     uuid,
    UNIQUE (purchase, product),
    CHECK (expires_at <= issued_at + interval '90 days'),
    CHECK ((used_at IS NULL) = (review IS NULL))
);
COMMENT ON COLUMN reviews.invitation.product IS 'products.product.id';
COMMENT ON COLUMN reviews.invitation.review IS 'reviews.review.post that it was used for';

CREATE TABLE reviews.unsubscribed (
    address bytea PRIMARY KEY,
    at      timestamptz NOT NULL
);
COMMENT ON COLUMN reviews.unsubscribed.address IS 'keyed hash: the address itself is not kept for this';

-- What lets a shop's program tell orders.
CREATE TABLE reviews.api_token (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    hash       bytea NOT NULL UNIQUE,
    made_by    uuid NOT NULL REFERENCES people.person,
    made_at    timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);
COMMENT ON COLUMN reviews.api_token.hash IS 'SHA-256 of the token, which is shown once and kept nowhere';
