package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

@FolkmootTest
class MigratingTests {

    private static final String NOTE =
            "SELECT coalesce(obj_description('public.flyway_schema_history'::regclass), '')";
    private static final String AS_BEFORE_THE_LAST =
            """
            DROP FUNCTION talk.is_told() CASCADE;
            DELETE FROM flyway_schema_history_talk WHERE version = '12'
            """;
    private static final String THERE = "SELECT to_regproc('talk.is_told') IS NOT NULL";

    @Autowired FlywayMigrationStrategy migrating;

    @Autowired Flyway application;

    private TestDatabase database;
    private JdbcClient place;

    @BeforeEach
    void make() {
        in(TestDatabase.migrated());
    }

    private void in(TestDatabase place) {
        database = place;
        this.place = JdbcClient.create(place.dataSource());
        migrate();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anEmptyPlaceIsMigrated() {
        var newest = note();
        database.close();

        in(TestDatabase.fresh());

        assertThat(there()).isTrue();
        assertThat(note()).isEqualTo(newest).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "'what another build had'"})
    void aPlaceOfAnOlderBuildIsMigrated(String note) {
        var newest = note();
        place.sql(AS_BEFORE_THE_LAST).update();
        place.sql("COMMENT ON TABLE flyway_schema_history IS " + note).update();

        migrate();

        assertThat(there()).isTrue();
        assertThat(note()).isEqualTo(newest).hasSize(64);
    }

    @Test
    void whatAKilledImportLeftOutIsMade() {
        place.sql(
                        """
                        INSERT INTO site.deferred_index (name, definition)
                        VALUES ('talk.post_newest', pg_get_indexdef('talk.post_newest'::regclass));
                        DROP INDEX talk.post_newest
                        """)
                .update();

        migrate();

        assertThat(
                        place.sql("SELECT to_regclass('talk.post_newest') IS NOT NULL")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(place.sql("SELECT count(*) FROM site.deferred_index").query(Long.class).single())
                .isZero();
    }

    @Test
    void aPlaceWhereAllHasRunIsNotAsked() {
        place.sql(AS_BEFORE_THE_LAST).update();

        migrate();

        assertThat(there()).isFalse();
    }

    @Test
    void whatFailedIsTriedAgain() {
        place.sql(AS_BEFORE_THE_LAST).update();
        place.sql("COMMENT ON TABLE flyway_schema_history IS 'what another build had'").update();
        place.sql("CREATE FUNCTION talk.is_told() RETURNS int LANGUAGE sql RETURN 1").update();

        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);
        assertThat(note()).isEmpty();

        place.sql("DROP FUNCTION talk.is_told()").update();
        migrate();
        assertThat(there()).isTrue();
        assertThat(note()).isNotEmpty();
    }

    // From a pool, as the product does.
    private void migrate() {
        try (var connections = database.pool()) {
            migrating.migrate(
                    Flyway.configure()
                            .configuration(application.getConfiguration())
                            .dataSource(connections)
                            .load());
        }
    }

    private String note() {
        return place.sql(NOTE).query(String.class).single();
    }

    private boolean there() {
        return place.sql(THERE).query(Boolean.class).single();
    }
}
