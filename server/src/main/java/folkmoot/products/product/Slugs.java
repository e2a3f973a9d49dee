package folkmoot.products.product;

import folkmoot.products.Draft;
import folkmoot.products.ProductId;
import folkmoot.products.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Addresses of products: made from names in any script, never given to two, kept for ever.
@Repository
class Slugs {

    // Routes of our own that stand where a product's address does.
    private static final Set<String> OURS = Set.of("new", "import", "imports", "categories");

    private static final String TAKEN =
            """
            SELECT EXISTS (SELECT FROM products.product WHERE slug = :slug AND id <> :id)
                   OR EXISTS (SELECT FROM products.former_slug WHERE slug = :slug AND product <> :id)
            """;
    private static final String TAKEN_OF =
            """
            SELECT slug FROM products.product WHERE slug = ANY(:slugs)
            UNION
            SELECT slug FROM products.former_slug WHERE slug = ANY(:slugs)
            """;
    // Looks at every product there is.
    private static final String ALIKE =
            """
            SELECT slug FROM products.product
            WHERE id <> :id AND (slug = :slug OR slug ~ ('^' || :slug || '-[0-9]+$'))
            UNION
            SELECT slug FROM products.former_slug
            WHERE product <> :id AND (slug = :slug OR slug ~ ('^' || :slug || '-[0-9]+$'))
            """;
    private static final String LEAVE =
            """
            INSERT INTO products.former_slug (slug, product, since)
            SELECT slug, id, now() FROM products.product WHERE id = :id AND slug <> :slug
            """;
    private static final String COME_BACK = "DELETE FROM products.former_slug WHERE slug = :slug";
    private static final String FORMER =
            "SELECT product FROM products.former_slug WHERE slug = :slug";

    private final JdbcClient sql;

    Slugs(JdbcClient sql) {
        this.sql = sql;
    }

    static String of(String words) {
        return Slug.of(words, "product");
    }

    /// Whether the address that the draft asks for belongs to another product.
    boolean taken(Draft draft) {
        var slug = of(draft.slug());
        return OURS.contains(slug) || taken(slug, draft.id());
    }

    /// The address that the draft asks for, else a free one made from its name.
    String free(Draft draft) {
        if (!draft.slug().isEmpty()) {
            return of(draft.slug());
        }
        var slug = of(draft.name());
        if (!OURS.contains(slug) && !taken(slug, draft.id())) {
            return slug;
        }
        var taken = alike(slug, draft.id());
        taken.addAll(OURS);
        return Slug.of(draft.name(), "product", taken);
    }

    /// Addresses that none of these drafts, which are no products yet, may have.
    Set<String> gone(List<Draft> drafts) {
        var asked = drafts.stream().map(Slugs::wanted).distinct().toArray(String[]::new);
        var gone = new HashSet<>(OURS);
        gone.addAll(sql.sql(TAKEN_OF).param("slugs", asked).query(String.class).list());
        return gone;
    }

    /// What its address is made of, whoever has it.
    static String wanted(Draft draft) {
        return of(draft.slug().isEmpty() ? draft.name() : draft.slug());
    }

    /// The product moves to this address; its old one goes on leading to it.
    void move(ProductId id, String slug) {
        sql.sql(COME_BACK).param("slug", slug).update();
        sql.sql(LEAVE).param("id", id.value()).param("slug", slug).update();
    }

    @Nullable ProductId former(String slug) {
        return sql.sql(FORMER)
                .param("slug", slug)
                .query((row, _) -> ProductRow.id(row, "product"))
                .optional()
                .orElse(null);
    }

    private boolean taken(String slug, ProductId but) {
        return sql.sql(TAKEN)
                .param("id", but.value())
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    private Set<String> alike(String slug, ProductId but) {
        return new HashSet<>(
                sql.sql(ALIKE)
                        .param("id", but.value())
                        .param("slug", slug)
                        .query(String.class)
                        .list());
    }
}
