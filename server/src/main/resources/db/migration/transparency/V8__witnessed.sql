-- What this place has vouched for in other logs: one checkpoint each, written before the cosignature leaves.
CREATE TABLE transparency.witnessed (
    origin text PRIMARY KEY,
    size   bigint NOT NULL,
    text   text NOT NULL,
    at     timestamptz NOT NULL
);
CREATE TRIGGER witnessed_only_grows BEFORE UPDATE OR DELETE ON transparency.witnessed
    FOR EACH ROW EXECUTE FUNCTION transparency.only_grow();
CREATE TRIGGER witnessed_is_never_emptied BEFORE TRUNCATE ON transparency.witnessed
    FOR EACH STATEMENT EXECUTE FUNCTION transparency.refuse_change();
