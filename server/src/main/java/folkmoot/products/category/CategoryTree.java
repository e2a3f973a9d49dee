package folkmoot.products.category;

import folkmoot.products.Attribute;
import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import folkmoot.products.Slug;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The categories, two levels deep: few, changed rarely and needed by almost every page, so they
/// are kept in memory. Whatever runs in a transaction that writes asks the database.
@Repository
class CategoryTree implements Categories {

    private static final String ALL =
            """
            SELECT category.id, category.slug, category.name, category.parent,
                   ARRAY(SELECT key || ' ' || label FROM products.attribute
                         WHERE attribute.category = CASE
                             WHEN EXISTS (SELECT FROM products.attribute own
                                          WHERE own.category = category.id)
                             THEN category.id ELSE category.parent END
                         ORDER BY position) AS attributes
            FROM products.category
            LEFT JOIN products.category parent ON parent.id = category.parent
            ORDER BY lower(coalesce(parent.name, category.name)), coalesce(parent.id, category.id),
                     category.parent IS NOT NULL, lower(category.name)
            """;
    private static final String OWN =
            """
            SELECT key, label FROM products.attribute WHERE category = :id ORDER BY position
            """;
    private static final String PUT =
            """
            INSERT INTO products.category (id, slug, name, parent) VALUES (:id, :slug, :name, :parent)
            ON CONFLICT (id) DO UPDATE
            SET slug = excluded.slug, name = excluded.name, parent = excluded.parent
            """;
    private static final String LABELS = "SELECT key, label FROM products.label ORDER BY key";
    // Whoever gives labels their keys is alone, so that none gets two.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('products.label')) IS NULL";
    private static final String NAME =
            """
            INSERT INTO products.label (key, label) SELECT * FROM unnest(:keys::text[], :labels::text[])
            ON CONFLICT (key) DO NOTHING
            """;
    private static final String CLEAR = "DELETE FROM products.attribute WHERE category = :id";
    private static final String FILL =
            """
            INSERT INTO products.attribute (category, position, key, label)
            SELECT :id, position, key, label
            FROM unnest(:keys::text[], :labels::text[]) WITH ORDINALITY AS it (key, label, position)
            """;
    private static final String USED =
            """
            SELECT EXISTS (SELECT FROM products.category WHERE parent = :id)
                OR EXISTS (SELECT FROM products.product WHERE category = :id)
            """;
    private static final String DROP = "DELETE FROM products.category WHERE id = :id";

    private static final String TAG = "list:categories";

    private final JdbcClient sql;
    private final PageCache pages;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    private record Known(List<Category> all, Map<String, String> labels) {}

    CategoryTree(JdbcClient sql, PageCache pages) {
        this.sql = sql;
        this.pages = pages;
        pages.onDrop(this::forget);
    }

    @Override
    public List<Category> all() {
        return writing() ? categories() : known().all();
    }

    @Override
    public Map<String, String> labels() {
        return writing() ? meanings() : known().labels();
    }

    private Known known() {
        var now = known;
        if (now == null) {
            var began = changes.get();
            now = new Known(categories(), meanings());
            keep(now, began);
        }
        return now;
    }

    private static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private List<Category> categories() {
        return sql.sql(ALL).query((row, _) -> category(row)).list();
    }

    private Map<String, String> meanings() {
        var all = new LinkedHashMap<String, String>();
        sql.sql(LABELS)
                .query(row -> {
                    all.put(row.getString("key"), row.getString("label"));
                });
        return Collections.unmodifiableMap(all);
    }

    void alone() {
        sql.sql(ALONE).query(Boolean.class).single();
    }

    // What was read before somebody changed it is not kept.
    private synchronized void keep(Known read, long began) {
        if (changes.get() == began) {
            known = read;
        }
    }

    private synchronized void forget(String tag) {
        if (tag.equals(TAG) || tag.equals(PageCache.EVERYTHING)) {
            changes.incrementAndGet();
            known = null;
        }
    }

    @Override
    public @Nullable Category find(CategoryId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    @Transactional
    public CategoryId make(String name) {
        var all = all();
        return all.stream()
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .map(Category::id)
                .findFirst()
                .orElseGet(() -> add(name.strip(), all));
    }

    private CategoryId add(String name, List<Category> all) {
        var id = new CategoryId(Ids.next());
        var taken = all.stream().map(Category::slug).collect(Collectors.toSet());
        put(new Category(id, Slug.of(name, "category", taken), name, null, List.of()));
        return id;
    }

    /// Without those of its parent.
    List<Attribute> own(CategoryId id) {
        return sql.sql(OWN).param("id", id.value()).query(Attribute.class).list();
    }

    @Override
    public void put(Category category) {
        var parent = category.parent();
        sql.sql(PUT)
                .param("id", category.id().value())
                .param("slug", category.slug())
                .param("name", category.name())
                .param("parent", parent == null ? null : parent.value())
                .update();
        sql.sql(CLEAR).param("id", category.id().value()).update();
        var attributes = category.attributes();
        var keys = attributes.stream().map(Attribute::key).toArray(String[]::new);
        var labels = attributes.stream().map(Attribute::label).toArray(String[]::new);
        sql.sql(NAME).param("keys", keys).param("labels", labels).update();
        sql.sql(FILL)
                .param("id", category.id().value())
                .param("keys", keys)
                .param("labels", labels)
                .update();
        pages.drop(TAG);
    }

    /// Whether products or other categories stand in it.
    boolean used(CategoryId id) {
        return sql.sql(USED).param("id", id.value()).query(Boolean.class).single();
    }

    void drop(CategoryId id) {
        sql.sql(CLEAR).param("id", id.value()).update();
        sql.sql(DROP).param("id", id.value()).update();
        pages.drop(TAG);
    }

    private static Category category(ResultSet row) throws SQLException {
        var parent = row.getObject("parent", UUID.class);
        return new Category(
                new CategoryId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                parent == null ? null : new CategoryId(parent),
                Stream.of((String[]) row.getArray("attributes").getArray())
                        .map(it -> it.split(" ", 2))
                        .map(it -> new Attribute(it[0], it[1]))
                        .toList());
    }
}
