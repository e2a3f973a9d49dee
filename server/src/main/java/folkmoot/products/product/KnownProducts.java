package folkmoot.products.product;

import folkmoot.products.Called;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Standing;
import folkmoot.products.shelf.Shelf;
import folkmoot.site.PageCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Products as they stand.
@Repository
class KnownProducts implements Products {

    private static final String VIEW =
            """
            SELECT id, slug, name, brand, description, html, category, price, currency,
                   created_at, archived_at, score, mean, reviews, picture, alt,
                   ARRAY(SELECT kind || ' ' || value FROM products.identifier
                         WHERE identifier.product = id
                         ORDER BY variant NULLS FIRST, kind DESC, key) AS identifiers
            FROM products.product
            LEFT JOIN products.picture ON picture.product = id AND position = 0
            """;
    private static final String BY_ID = VIEW + "WHERE id = ANY(:ids)";
    private static final String BY_SLUG = VIEW + "WHERE slug = :slug";
    private static final String AFTER =
            VIEW + "WHERE :last::uuid IS NULL OR id > :last::uuid ORDER BY id LIMIT :limit";
    private static final String SLUGS =
            "SELECT slug FROM products.product WHERE id >= :first ORDER BY id LIMIT :limit";
    private static final String MILESTONES =
            """
            SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place
                            FROM products.product) numbered
            WHERE (place - 1) % :every = 0 ORDER BY id
            """;
    private static final String IDENTIFIED =
            """
            SELECT kind, key, product FROM products.identifier
            WHERE (kind, key) IN (SELECT * FROM unnest(:kinds::text[], :keys::text[]))
            """;
    private static final String CALLED =
            """
            SELECT DISTINCT ON (asked) asked, id
            FROM unnest(:names::text[]) AS asked
            JOIN products.product ON lower(name) = lower(trim(asked))
            ORDER BY asked, created_at, id
            """;
    // A variant's name ("red", "XL") may be anything, unless it has a word of its product's.
    private static final String NAMES =
            """
            SELECT id, name,
                   ARRAY(SELECT variant.name FROM products.variant
                         WHERE variant.product = product.id
                               AND EXISTS (SELECT FROM regexp_split_to_table(lower(product.name), '\\s+') AS word
                                           WHERE length(word) > 2 AND position(word IN lower(variant.name)) > 0)
                         ORDER BY variant.position) AS variants
            FROM products.product ORDER BY id
            """;

    // Locked in the order of their ids, so that two of these never wait for each other.
    private static final String STAND =
            """
            WITH locked AS (
                SELECT id FROM products.product WHERE id = ANY(:ids::uuid[]) ORDER BY id FOR UPDATE)
            UPDATE products.product SET score = told.score, mean = told.mean, reviews = told.reviews
            FROM unnest(:ids::uuid[], :scores::float8[], :means::float8[], :counts::int[])
                 AS told (id, score, mean, reviews)
            JOIN locked USING (id)
            WHERE product.id = told.id
            """;

    private final JdbcClient sql;
    private final Shelf shelf;
    private final PageCache pages;

    KnownProducts(JdbcClient sql, Shelf shelf, PageCache pages) {
        this.sql = sql;
        this.shelf = shelf;
        this.pages = pages;
    }

    @Override
    public @Nullable ProductView find(ProductId id) {
        return all(List.of(id)).get(id);
    }

    @Override
    public @Nullable ProductView find(String slug) {
        return sql.sql(BY_SLUG)
                .param("slug", slug)
                .query((row, _) -> ProductRow.view(row))
                .optional()
                .orElse(null);
    }

    @Override
    public Map<ProductId, ProductView> all(Collection<ProductId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(BY_ID)
                .param("ids", ids.stream().map(ProductId::value).toArray(UUID[]::new))
                .query((row, _) -> ProductRow.view(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
    }

    @Override
    public List<ProductView> after(@Nullable ProductId last, int limit) {
        return sql.sql(AFTER)
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query((row, _) -> ProductRow.view(row))
                .list();
    }

    @Override
    public List<String> paths(ProductId first, int limit) {
        return sql.sql(SLUGS)
                .param("first", first.value())
                .param("limit", limit)
                .query((row, _) -> "/products/" + row.getString(1))
                .list();
    }

    @Override
    public List<ProductId> milestones(int every) {
        return sql.sql(MILESTONES)
                .param("every", every)
                .query((row, _) -> new ProductId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<ProductView> matching(String words, int limit) {
        return inOrder(shelf.best(words, limit));
    }

    @Override
    public List<ProductView> alike(ProductView product, int limit) {
        return product.category() == null
                ? List.of()
                : inOrder(shelf.beside(product.id(), product.category(), limit));
    }

    private List<ProductView> inOrder(List<ProductId> ids) {
        var known = all(ids);
        return ids.stream().map(known::get).filter(it -> it != null).toList();
    }

    @Override
    public Map<Identifier, ProductId> identified(Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        var owners = new HashMap<String, ProductId>();
        sql.sql(IDENTIFIED)
                .param("kinds", texts(identifiers, it -> ProductRow.name(it.kind())))
                .param("keys", texts(identifiers, Identifier::key))
                .query((row, _) ->
                        owners.put(
                                row.getString("kind") + row.getString("key"),
                                ProductRow.id(row, "product")))
                .list();
        var found = new HashMap<Identifier, ProductId>();
        for (var it : identifiers) {
            var owner = owners.get(ProductRow.name(it.kind()) + it.key());
            if (owner != null) {
                found.put(it, owner);
            }
        }
        return found;
    }

    @Override
    public Map<String, ProductId> called(Collection<String> names) {
        var found = new HashMap<String, ProductId>();
        sql.sql(CALLED)
                .param("names", texts(names, Function.identity()))
                .query((row, _) -> found.put(row.getString("asked"), ProductRow.id(row, "id")))
                .list();
        return found;
    }

    @Override
    public List<Called> names() {
        return sql.sql(NAMES).query((row, _) -> ProductRow.called(row)).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(Map<ProductId, Standing> standings) {
        var told = List.copyOf(standings.entrySet());
        sql.sql(STAND)
                .param("ids", told.stream().map(it -> it.getKey().value()).toArray(UUID[]::new))
                .param(
                        "scores",
                        told.stream().map(it -> it.getValue().score()).toArray(Double[]::new))
                .param(
                        "means",
                        told.stream().map(it -> it.getValue().mean()).toArray(Double[]::new))
                .param(
                        "counts",
                        told.stream().map(it -> it.getValue().reviews()).toArray(Integer[]::new))
                .update();
        told.forEach(it -> pages.drop("product:" + it.getKey()));
        pages.drop("list:products");
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
