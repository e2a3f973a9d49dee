package folkmoot.products.product;

import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.Picture;
import folkmoot.products.ProductId;
import folkmoot.products.Variant;
import folkmoot.site.Bulk;
import folkmoot.text.Analysis;
import folkmoot.text.Excerpt;
import folkmoot.text.Languages;
import folkmoot.text.Markdown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Products as they are entered: the row and its parts, read and written as a whole.
@Repository
class Drafts {

    private static final JsonMapper JSON = new JsonMapper();

    // Whoever writes a product is alone, so that what is taken can be said instead of colliding.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('products.catalogue')) IS NULL";

    // Named like the fields of Draft.
    private static final String FIND =
            """
            SELECT jsonb_build_object(
                'id', jsonb_build_object('value', id), 'slug', slug, 'name', name, 'brand', brand,
                'description', description,
                'category', CASE WHEN category IS NOT NULL
                                 THEN jsonb_build_object('value', category) END,
                'price', CASE WHEN price IS NOT NULL
                              THEN jsonb_build_object('amount', price, 'currency', currency) END,
                'sku', coalesce((SELECT value FROM products.identifier
                                 WHERE product = id AND variant IS NULL AND kind = 'sku'), ''),
                'gtins', ARRAY(SELECT value FROM products.identifier
                               WHERE product = id AND variant IS NULL AND kind = 'gtin'
                               ORDER BY position),
                'mpns', ARRAY(SELECT value FROM products.identifier
                              WHERE product = id AND variant IS NULL AND kind = 'mpn'
                              ORDER BY position),
                'variants', ARRAY(SELECT jsonb_build_object('name', name,
                                         'sku', coalesce(sku.value, ''),
                                         'gtin', coalesce(gtin.value, ''))
                                  FROM products.variant
                                  LEFT JOIN products.identifier sku ON sku.kind = 'sku'
                                       AND (sku.product, sku.variant) = (id, variant.position)
                                  LEFT JOIN products.identifier gtin ON gtin.kind = 'gtin'
                                       AND (gtin.product, gtin.variant) = (id, variant.position)
                                  WHERE variant.product = id ORDER BY variant.position),
                'pictures', ARRAY(SELECT jsonb_build_object(
                                         'id', jsonb_build_object('value', picture), 'alt', alt)
                                  FROM products.picture WHERE product = id ORDER BY position))
            FROM products.product WHERE id = :id
            """;
    private static final String PUT =
            """
            INSERT INTO products.product (id, slug, name, brand, description, html, words,
                                          category, price, currency, created_at, changed_at, score)
            VALUES (:id, :slug, :name, :brand, :description, :html, :words::tsvector,
                    :category, :price, :currency, :now, :now, :score)
            ON CONFLICT (id) DO UPDATE SET
                slug = excluded.slug, name = excluded.name, brand = excluded.brand,
                description = excluded.description, html = excluded.html, words = excluded.words,
                category = excluded.category, price = excluded.price,
                currency = excluded.currency, changed_at = excluded.changed_at
            """;
    private static final String CLEAR =
            """
            WITH names AS (DELETE FROM products.identifier WHERE product = :id),
                 variants AS (DELETE FROM products.variant WHERE product = :id)
            DELETE FROM products.picture WHERE product = :id
            """;
    private static final String FILL =
            """
            WITH variants AS (
                INSERT INTO products.variant (product, position, name)
                SELECT :id, place - 1, name
                FROM unnest(:variants::text[]) WITH ORDINALITY AS it (name, place)),
            pictures AS (
                INSERT INTO products.picture (product, position, picture, alt)
                SELECT :id, place - 1, picture, alt
                FROM unnest(:pictures::uuid[], :alts::text[]) WITH ORDINALITY
                     AS it (picture, alt, place))
            INSERT INTO products.identifier (product, position, kind, key, value, variant)
            SELECT :id, place, kind, key, value, variant
            FROM unnest(:kinds::text[], :keys::text[], :values::text[], :owners::smallint[])
                 WITH ORDINALITY AS it (kind, key, value, variant, place)
            """;

    private static final String PRODUCTS =
            "products.product (id, slug, name, brand, description, html, words, category, price, currency,"
                    + " created_at, changed_at, score)";
    private static final String VARIANTS = "products.variant (product, position, name)";
    private static final String PICTURES = "products.picture (product, position, picture, alt)";
    private static final String IDENTIFIERS =
            "products.identifier (product, position, kind, key, value, variant)";

    /// A new product and where it begins.
    record First(Draft draft, double score) {}

    /// A part of a product, and its place among the others of its kind.
    private record Part<T>(Draft draft, int place, T part) {}

    /// An identifier and the position of the variant that it belongs to.
    private record Name(Identifier identifier, @Nullable Short variant) {}

    private final JdbcClient sql;
    private final Bulk bulk;

    Drafts(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    void alone() {
        sql.sql(ALONE).query(Boolean.class).single();
    }

    @Nullable Draft find(ProductId id) {
        return sql.sql(FIND)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(it -> JSON.readValue(it, Draft.class))
                .orElse(null);
    }

    /// `score` is where it begins, if it is new.
    void put(Draft draft, double score, Instant now) {
        var price = draft.price();
        sql.sql(PUT)
                .param("id", draft.id().value())
                .param("slug", draft.slug())
                .param("name", draft.name())
                .param("brand", draft.brand())
                .param("description", draft.description())
                .param("html", Markdown.full(draft.description()))
                .param("words", words(draft))
                .param("category", draft.category() == null ? null : draft.category().value())
                .param("price", price == null ? null : price.amount())
                .param("currency", price == null ? null : price.currency())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("score", score)
                .update();
        sql.sql(CLEAR).param("id", draft.id().value()).update();
        fill(draft);
    }

    /// Many that nobody has put yet.
    void add(List<First> all, Instant now) {
        bulk.copy(
                PRODUCTS,
                all,
                (it, row) -> {
                    var draft = it.draft();
                    var price = draft.price();
                    row.add(draft.id().value())
                            .add(draft.slug())
                            .add(draft.name())
                            .add(draft.brand())
                            .add(draft.description())
                            .add(Markdown.full(draft.description()))
                            .add(words(draft))
                            .add(draft.category() == null ? null : draft.category().value())
                            .add(price == null ? null : price.amount())
                            .add(price == null ? null : price.currency())
                            .add(now)
                            .add(now)
                            .add(it.score());
                });
        bulk.copy(
                VARIANTS,
                parts(all, Draft::variants),
                (it, row) ->
                        row.add(it.draft().id().value()).add(it.place()).add(it.part().name()));
        bulk.copy(
                PICTURES,
                parts(all, Draft::pictures),
                (it, row) ->
                        row.add(it.draft().id().value())
                                .add(it.place())
                                .add(it.part().id().value())
                                .add(it.part().alt()));
        bulk.copy(
                IDENTIFIERS,
                parts(all, Drafts::names),
                (it, row) -> {
                    var identifier = it.part().identifier();
                    row.add(it.draft().id().value())
                            .add(it.place() + 1)
                            .add(ProductRow.name(identifier.kind()))
                            .add(identifier.key())
                            .add(identifier.value())
                            .add(it.part().variant());
                });
    }

    private static <T> List<Part<T>> parts(List<First> all, Function<Draft, List<T>> parts) {
        return all.stream()
                .flatMap(it -> {
                    var of = parts.apply(it.draft());
                    return IntStream.range(0, of.size())
                            .mapToObj(place -> new Part<>(it.draft(), place, of.get(place)));
                })
                .toList();
    }

    private void fill(Draft draft) {
        var names = names(draft);
        var pictures = draft.pictures().stream().map(it -> it.id().value()).toArray(UUID[]::new);
        sql.sql(FILL)
                .param("id", draft.id().value())
                .param("variants", texts(draft.variants(), Variant::name))
                .param("pictures", pictures)
                .param("alts", texts(draft.pictures(), Picture::alt))
                .param("kinds", texts(names, it -> ProductRow.name(it.identifier().kind())))
                .param("keys", texts(names, it -> it.identifier().key()))
                .param("values", texts(names, it -> it.identifier().value()))
                .param("owners", names.stream().map(Name::variant).toArray(Short[]::new))
                .update();
    }

    private static List<Name> names(Draft draft) {
        var names = new ArrayList<Name>();
        draft.ownIdentifiers().forEach(it -> names.add(new Name(it, null)));
        for (short i = 0; i < draft.variants().size(); i++) {
            for (var it : draft.variants().get(i).identifiers()) {
                names.add(new Name(it, i));
            }
        }
        return names;
    }

    // An article number is looked for like a word of the name.
    private static String words(Draft draft) {
        var description = Excerpt.plain(draft.description());
        var title =
                Stream.concat(
                                Stream.of(draft.name(), draft.brand()),
                                draft.identifiers().stream().map(Identifier::value))
                        .collect(Collectors.joining(" "));
        return Analysis.tsvector(title, description, Languages.of(description));
    }

    private static <T> String[] texts(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
