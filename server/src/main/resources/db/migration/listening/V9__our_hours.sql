-- What happens here, hour by hour: of each product the stars of its reviews. Only numbers.
CREATE TABLE listening.our_hour (
    product uuid NOT NULL,
    hour    timestamptz NOT NULL,
    stars   smallint[] NOT NULL,
    PRIMARY KEY (product, hour)
);
CREATE INDEX our_hour_newest ON listening.our_hour (hour);
