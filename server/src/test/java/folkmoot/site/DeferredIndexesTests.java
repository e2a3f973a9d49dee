package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import folkmoot.FolkmootTest;
import folkmoot.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// With the tables of the whole product, in a database where nobody is.
@FolkmootTest
class DeferredIndexesTests {

    private static final long MILLION = 1_000_000;
    private static final long ENOUGH = 10_000;
    private static final String ALL =
            "SELECT indexdef FROM pg_indexes WHERE schemaname IN ('talk', 'reviews', 'search')";
    private static final String FILL =
            """
            INSERT INTO search.document
                (id, kind, path, title, about, body, language, weight, at, tokens)
            SELECT gen_random_uuid(), 'crowd', '', '', '', '', '', 0, now(), ''
            FROM generate_series(1, :rows)
            """;
    private static final String SLOW =
            """
            CREATE FUNCTION search.slow(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_sleep(0.7); RETURN $1; END';
            INSERT INTO site.deferred_index (name, definition)
            VALUES ('search.document_slow',
                    'CREATE INDEX document_slow ON search.document (search.slow(kind))')
            """;
    private static final String NOTE =
            """
            INSERT INTO site.deferred_index (name, definition)
            VALUES ('talk.post_newest', pg_get_indexdef('talk.post_newest'::regclass))
            """;

    @Autowired List<Deferrable> tables;

    @Autowired Neighbourhood neighbourhood;

    @Autowired DataSource product;

    private final List<String> told = new ArrayList<>();
    private final List<Boolean> alone = new ArrayList<>();
    private TestDatabase database;
    private HikariDataSource source;
    private JdbcClient sql;
    private DeferredIndexes indexes;
    private Set<String> before;

    @BeforeEach
    void aPlaceWhereNobodyIs() {
        database = TestDatabase.migrated();
        // As the product does.
        source = database.pool();
        sql = JdbcClient.create(source);
        indexes =
                new DeferredIndexes(
                        tables,
                        () -> alone.isEmpty() || alone.removeFirst(),
                        sql,
                        source,
                        new TransactionTemplate(new JdbcTransactionManager(source)));
        before = all();
    }

    @AfterEach
    void drop() {
        source.close();
        database.close();
    }

    @Test
    void theyAreMadeWhenAllHasComeIn() {
        var named = tables.stream().flatMap(it -> it.indexes().stream()).toList();

        try (var _ = indexes.defer(MILLION, told::add)) {
            assertThat(missing()).hasSameSizeAs(named).hasSizeGreaterThan(10);
            assertThat(named)
                    .allMatch(it -> missing().stream().anyMatch(one -> one.contains(plain(it))));
            assertThat(missing()).noneMatch(it -> it.contains("UNIQUE"));
            assertThat(told).isEmpty();
        }

        assertThat(all()).isEqualTo(before);
        assertThat(told).containsExactly("Making %d indexes …".formatted(named.size()));
        assertThat(noted()).isZero();
    }

    @Test
    void whatGoesWrongMeanwhileIsWhatIsSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (var _ = indexes.defer(MILLION, told::add)) {
                        throw new IllegalStateException("the disk is full");
                    }
                })
                .withMessage("the disk is full");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void forAFewTheyStay() {
        try (var _ = indexes.defer(ENOUGH - 1, told::add)) {
            assertThat(all()).isEqualTo(before);
        }

        assertThat(told).isEmpty();
    }

    @Test
    void whereMoreIsThereThanComesTheyStay() {
        sql.sql(FILL).param("rows", ENOUGH).update();

        try (var _ = indexes.defer(ENOUGH, told::add)) {
            assertThat(missing()).isNotEmpty().noneMatch(it -> it.contains(" ON search.document "));
        }
    }

    @Test
    void whileAnotherProcessReadsTheyStay() {
        alone.add(false);

        try (var _ = indexes.defer(MILLION, told::add)) {
            assertThat(all()).isEqualTo(before);
        }
    }

    @Test
    void whoeverComesInBetweenHasThem() {
        alone.addAll(List.of(true, false));

        try (var _ = indexes.defer(MILLION, told::add)) {
            assertThat(all()).isEqualTo(before);
        }
    }

    @Test
    void whoeverOpensThePlaceMeanwhileHasThem() {
        try (var _ = indexes.defer(MILLION, told::add)) {
            assertThat(all()).isNotEqualTo(before);

            indexes.makeWhatIsLeft();

            assertThat(all()).isEqualTo(before);
            sql.sql(FILL).param("rows", 1).update();
        }

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void twoThatMakeThemTakeTurns() {
        var left = indexes.defer(MILLION, told::add);
        var another = CompletableFuture.runAsync(() -> DeferredIndexes.make(source, _ -> {}));

        left.close();

        await().untilAsserted(() -> assertThat(another).isCompleted());
        assertThat(all()).isEqualTo(before);
        assertThat(noted()).isZero();
    }

    @Test
    void aTableThatSomebodyReadsKeepsThem() throws SQLException {
        try (var reader = source.getConnection();
                var reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("SELECT FROM talk.post LIMIT 1");

            try (var _ = indexes.defer(MILLION, told::add)) {
                assertThat(told)
                        .singleElement()
                        .asString()
                        .contains("talk.post are kept up", "lock timeout");
                assertThat(missing()).isNotEmpty().noneMatch(it -> it.contains(" ON talk.post "));
            }
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void whatIsThereAlreadyIsNotMadeAgain() {
        sql.sql(NOTE).update();

        DeferredIndexes.make(source, told::add);

        assertThat(all()).isEqualTo(before);
        assertThat(told).isEmpty();
        assertThat(noted()).isZero();
    }

    @Test
    void oneThatCannotBeMadeIsNamedAndTriedAgain() {
        sql.sql("DROP INDEX talk.post_newest").update();
        sql.sql(
                        """
                        INSERT INTO site.deferred_index (name, definition)
                        VALUES ('talk.post_newest', 'CREATE INDEX post_newest ON talk.post (nothing)')
                        """)
                .update();

        assertThatThrownBy(() -> DeferredIndexes.make(source, told::add))
                .isInstanceOf(UnmadeIndex.class)
                .hasMessageContainingAll("talk.post_newest", "\"nothing\"", "opened next");
        assertThat(noted()).isOne();
    }

    @Test
    void aLimitOfTheDatabaseDoesNotEndIt() {
        sql.sql(FILL).param("rows", 1).update();
        sql.sql(SLOW).update();
        sql.sql("ALTER DATABASE %s SET statement_timeout = '500ms'".formatted(database.name()))
                .update();
        // Those that are open know nothing of it.
        source.getHikariPoolMXBean().softEvictConnections();
        assertThat(sql.sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("500ms");

        DeferredIndexes.make(source, told::add);

        assertThat(
                        sql.sql("SELECT to_regclass('search.document_slow') IS NOT NULL")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void processesOfAPlaceSeeEachOther() throws SQLException {
        assertThat(neighbourhood.alone()).isTrue();

        try (var another = product.getConnection();
                var listening = another.createStatement()) {
            listening.execute("LISTEN folkmoot_pages");
            try {
                assertThat(neighbourhood.alone()).isFalse();
            } finally {
                listening.execute("UNLISTEN *");
            }
        }

        assertThat(neighbourhood.alone()).isTrue();
    }

    private static String plain(String name) {
        return " " + name.substring(name.indexOf('.') + 1) + " ON ";
    }

    private Set<String> all() {
        return sql.sql(ALL).query(String.class).set();
    }

    private Set<String> missing() {
        var missing = new HashSet<>(before);
        missing.removeAll(all());
        return missing;
    }

    private long noted() {
        return sql.sql("SELECT count(*) FROM site.deferred_index").query(Long.class).single();
    }
}
