-- Indexes that are left out while very many rows come in. Whoever opens the place next makes what
-- stands here, so that an import that is killed leaves nothing without its indexes.
CREATE TABLE site.deferred_index (
    name       text PRIMARY KEY,
    definition text NOT NULL
);
COMMENT ON TABLE site.deferred_index IS 'empty, but while an import that works alone brings very much in';
COMMENT ON COLUMN site.deferred_index.definition IS 'what makes it, as pg_get_indexdef says it';
