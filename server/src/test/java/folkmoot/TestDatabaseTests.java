package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void everybodyGetsAnEmptyDatabaseOfTheirOwn() {
        try (var one = TestDatabase.fresh();
                var two = TestDatabase.fresh()) {
            JdbcClient.create(one.dataSource()).sql("CREATE TABLE note (text text)").update();

            assertThat(tables(one)).isEqualTo(1);
            assertThat(tables(two)).isZero();
        }
    }

    @Test
    void aClosedOneIsGone() {
        var one = TestDatabase.fresh();
        one.close();

        try (var two = TestDatabase.fresh()) {
            assertThat(
                            JdbcClient.create(two.dataSource())
                                    .sql("SELECT count(*) FROM pg_database WHERE datname = ?")
                                    .param(one.name())
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
    }

    private static int tables(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
                .query(Integer.class)
                .single();
    }
}
