-- What the operator and the community lead have set. One row per setting; absent means the default.
CREATE TABLE site.setting (
    name       text PRIMARY KEY,
    value      text NOT NULL,
    changed_at timestamptz NOT NULL
);
