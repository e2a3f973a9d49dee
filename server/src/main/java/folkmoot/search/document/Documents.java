package folkmoot.search.document;

import folkmoot.search.Analysed;
import folkmoot.search.Document;
import folkmoot.site.Bulk;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What can be found, as rows.
@Repository
class Documents {

    private static final String PUT =
            """
            INSERT INTO search.document
                (id, kind, path, title, about, body, language, product, weight, at, tokens)
            SELECT *
            FROM unnest(:ids, :kinds, :paths, :titles, :abouts, :bodies, :languages, :products,
                        :weights, CAST(:times AS timestamptz[]), CAST(:tokens AS tsvector[]))
            ON CONFLICT (id, kind) DO UPDATE SET
                path = excluded.path, title = excluded.title, about = excluded.about,
                body = excluded.body, language = excluded.language, product = excluded.product,
                weight = excluded.weight, at = excluded.at, tokens = excluded.tokens
            """;
    private static final String ALL =
            "search.document (id, kind, path, title, about, body, language, product, weight, at, tokens)";
    // New tokens wait in a list, to be sorted in together: the longer the list, the fewer pages are
    // touched for each. Every search reads it, so it is long only while very many come in.
    private static final String MANY =
            """
            SELECT set_config('gin_pending_list_limit', '32MB', true) IS NULL,
                   set_config('work_mem', '64MB', true) IS NULL
            """;
    private static final int FEW = 200;
    private static final String TIDY =
            """
            SELECT gin_clean_pending_list('search.document_tokens')
                   + gin_clean_pending_list('search.document_landmark')
            """;
    private static final String DROP =
            "DELETE FROM search.document WHERE kind = :kind AND id = ANY(:ids)";

    // A body is read again only to show where it matched; the tokens reach further.
    private static final int SHOWN = 20_000;

    private final JdbcClient sql;
    private final Bulk bulk;

    Documents(JdbcClient sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    /// Adds or replaces; none twice.
    void put(List<Analysed> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.sql(PUT)
                .param("ids", column(all, Document::id, UUID[]::new))
                .param("kinds", texts(all, Document::kind))
                .param("paths", texts(all, Document::path))
                .param("titles", texts(all, Document::title))
                .param("abouts", texts(all, Document::about))
                .param("bodies", texts(all, Documents::shown))
                .param("languages", texts(all, Document::language))
                .param("products", column(all, Document::product, UUID[]::new))
                .param("weights", column(all, Document::weight, Float[]::new))
                .param("times", texts(all, it -> it.at().toString()))
                .param("tokens", all.stream().map(Analysed::tokens).toArray(String[]::new))
                .update();
    }

    void tidy() {
        sql.sql(TIDY).query(Long.class).single();
    }

    void add(Collection<Analysed> all) {
        if (all.size() > FEW) {
            sql.sql(MANY).query(row -> {});
        }
        bulk.copy(
                ALL,
                all,
                (it, row) -> {
                    var document = it.document();
                    row.add(document.id())
                            .add(document.kind())
                            .add(document.path())
                            .add(document.title())
                            .add(document.about())
                            .add(shown(document))
                            .add(document.language())
                            .add(document.product())
                            .add(document.weight())
                            .add(document.at())
                            .add(it.tokens());
                });
    }

    void drop(String kind, Collection<UUID> ids) {
        sql.sql(DROP).param("kind", kind).param("ids", ids.toArray(UUID[]::new)).update();
    }

    private static String shown(Document document) {
        var body = document.body();
        return body.length() <= SHOWN
                ? body
                : body.substring(0, body.offsetByCodePoints(0, SHOWN / 2));
    }

    private static String[] texts(List<Analysed> all, Function<Document, String> part) {
        return column(all, part, String[]::new);
    }

    private static <T extends @Nullable Object> T[] column(
            List<Analysed> all, Function<Document, T> part, IntFunction<T[]> array) {
        return all.stream().map(it -> part.apply(it.document())).toArray(array);
    }
}
