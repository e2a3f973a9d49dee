package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FolkmootTest
class DeferredIndexesTests {

    private static final long MILLION = 1_000_000;
    private static final long TOO_FEW = 4_999;
    private static final long ENOUGH = 5_000;
    private static final String ALL =
            "SELECT indexdef FROM pg_indexes WHERE schemaname IN ('talk', 'reviews', 'search')";
    private static final String FILL =
            """
            INSERT INTO search.document
                (id, kind, path, title, about, body, language, weight, at, tokens)
            SELECT gen_random_uuid(), 'crowd', '', '', '', '', '', 0, now(), ''
            FROM generate_series(1, :rows)
            """;

    @Autowired DeferredIndexes indexes;

    @Autowired List<Deferrable> tables;

    @Autowired JdbcClient sql;

    @Autowired DataSource source;

    private final List<String> told = new ArrayList<>();

    @Test
    void theyAreMadeWhenAllHasComeIn() {
        var before = all();
        var named = tables.stream().flatMap(it -> it.indexes().stream()).toList();

        try (var _ = indexes.defer(MILLION, told::add)) {
            assertThat(missing(before)).hasSameSizeAs(named).hasSizeGreaterThan(10);
            assertThat(named)
                    .allSatisfy(name ->
                            assertThat(missing(before))
                                    .anyMatch(it -> it.contains(plain(name) + " ON ")));
            assertThat(told).isEmpty();
        }

        assertThat(all()).isEqualTo(before);
        assertThat(told).containsExactly("Making %d indexes …".formatted(named.size()));
        assertThat(sql.sql("SELECT count(*) FROM site.deferred_index").query(Long.class).single())
                .isZero();
    }

    @Test
    void nothingOfWhatIsOnlyThereOnceIsLeftOut() {
        var before = all();

        try (var _ = indexes.defer(MILLION, told::add)) {
            assertThat(missing(before)).isNotEmpty().noneMatch(it -> it.contains("UNIQUE"));
        }
    }

    @Test
    void forAFewTheyStay() {
        var before = all();

        try (var _ = indexes.defer(TOO_FEW, told::add)) {
            assertThat(all()).isEqualTo(before);
        }

        assertThat(told).isEmpty();
    }

    @Test
    void whereMoreIsThereThanComesTheyStay() {
        var before = all();
        sql.sql(FILL).param("rows", ENOUGH).update();
        try (var _ = indexes.defer(ENOUGH, told::add)) {
            assertThat(missing(before))
                    .isNotEmpty()
                    .noneMatch(it -> it.contains(" ON search.document "));
        } finally {
            sql.sql("DELETE FROM search.document WHERE kind = 'crowd'").update();
        }
    }

    @Test
    void whileAnotherProcessReadsTheyStay() throws SQLException {
        var before = all();

        try (var another = source.getConnection();
                var listening = another.createStatement()) {
            listening.execute("LISTEN folkmoot_pages");
            try (var _ = indexes.defer(MILLION, told::add)) {
                assertThat(all()).isEqualTo(before);
            } finally {
                listening.execute("UNLISTEN *");
            }
        }
    }

    @Test
    void whatIsThereAlreadyIsNotMadeAgain() {
        var before = all();
        sql.sql(
                        """
                        INSERT INTO site.deferred_index (name, definition)
                        VALUES ('talk.post_newest', pg_get_indexdef('talk.post_newest'::regclass))
                        """)
                .update();

        DeferredIndexes.make(source, told::add);

        assertThat(all()).isEqualTo(before);
    }

    private static String plain(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private Set<String> all() {
        return sql.sql(ALL).query(String.class).set();
    }

    private Set<String> missing(Set<String> before) {
        var missing = new HashSet<>(before);
        missing.removeAll(all());
        return missing;
    }
}
