package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import folkmoot.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTests {

    /// Debian's, in the oldest version that is still found in the wild.
    private static final Path OLD = Path.of("/usr/lib/postgresql/15/bin");

    /// Whoever looks here first is told an older version.
    private static final String OF_YESTERDAY =
            """
            CREATE SCHEMA yesterday;
            CREATE FUNCTION yesterday.current_setting(asked text) RETURNS text LANGUAGE sql RETURN
                CASE asked WHEN 'server_version_num' THEN '150014' WHEN 'server_version' THEN '15.14'
                          ELSE pg_catalog.current_setting(asked) END;
            """;

    @TempDir Path temporary;

    @ParameterizedTest
    @CsvSource({
        "postgres://ann:pw@db.example/place, jdbc:postgresql://db.example/place, ann, pw",
        "postgresql://ann:p%40%2F%3A+w@db:5433/p, jdbc:postgresql://db:5433/p, ann, p@/:+w",
        "jdbc:postgresql://ann:pw@[::1]:5432/p, jdbc:postgresql://[::1]:5432/p, ann, pw",
        "jdbc:postgresql://db/p?user=ann&password=p%26w, jdbc:postgresql://db/p, ann, p&w",
        "postgres://ann@db/p?connect_timeout=5, jdbc:postgresql://db/p?connectTimeout=5, ann, ''",
        "postgres://ann@db/p?sslmode=require, jdbc:postgresql://db/p?sslmode=require, ann, ''",
    })
    void addressesAreReadAsToolsAndDriversWriteThem(
            String given, String url, String user, String password) {
        assertThat(Address.of(given)).isEqualTo(new Address(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:5432",
                "mysql://ann:pw@db/place",
                "postgres://ann:pw@db",
                "postgres://ann:pw@/place",
                "postgres://db.example/place"
            })
    void anAddressThatIsNoneIsRefusedWithAnExample(String given) {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> Address.of(given))
                .withMessageContaining("postgres://name:password@host:5432/database")
                .withMessageNotContaining("pw");
    }

    @Test
    void itIsUsedAsItIs() throws Exception {
        try (var there = TestDatabase.fresh();
                var database = open(there.address());
                var connection = database.connect()) {
            assertThat(new Tables(connection).ask("SELECT current_database()"))
                    .containsExactly(there.name());
        }
        assertThat(temporary.resolve("data/pg")).doesNotExist();
    }

    @Test
    void whereNobodyAnswersThePasswordIsNotSaid() {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> open("postgres://ann:hush@127.0.0.1:1/place"))
                .withMessageContaining("jdbc:postgresql://127.0.0.1:1/place cannot be used")
                .withMessageNotContaining("hush");
    }

    @Test
    void oneThatCannotStoreEveryLetterIsRefused() throws Exception {
        try (var there = TestDatabase.fresh();
                var latin =
                        TestDatabase.fresh("ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'")) {
            assertThat(there.name()).isNotEqualTo(latin.name());
            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(() -> open(latin.address()))
                    .withMessageContaining("stores text as LATIN1");
        }
    }

    @Test
    void oneThatSaysThatItIsTooOldIsRefused() throws Exception {
        try (var there = TestDatabase.fresh()) {
            try (var connection = there.dataSource().getConnection();
                    var sql = connection.createStatement()) {
                sql.execute(OF_YESTERDAY);
            }
            var address = there.address() + "?options=-c%20search_path=yesterday,pg_catalog";

            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(() -> open(address))
                    .withMessageContaining("PostgreSQL 15.14 answers at")
                    .withMessageContaining("Folkmoot needs 16 or newer");
        }
    }

    @Test
    void oneThatIsTooOldIsRefused() throws Exception {
        assumeTrue(Files.isExecutable(OLD.resolve("initdb")), "no PostgreSQL 15 here");
        var cluster = oldCluster();
        var port = new Port(temporary.resolve("port")).free(_ -> {});
        Files.writeString(
                cluster.path().resolve("postgresql.conf"),
                "port = %d%nlisten_addresses = '127.0.0.1'%nunix_socket_directories = ''%n"
                        .formatted(port));
        assertThat(run(cluster, "start")).isTrue();
        try {
            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(
                            () -> open("postgres://postgres@127.0.0.1:%d/postgres".formatted(port)))
                    .withMessageContaining("PostgreSQL 15")
                    .withMessageContaining("needs 16 or newer");
        } finally {
            run(cluster, "stop");
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsNotTouched() throws Exception {
        assumeTrue(Files.isExecutable(OLD.resolve("initdb")), "no PostgreSQL 15 here");
        var folder = DataFolder.at(temporary.resolve("data"));
        var cluster = oldCluster();
        Files.move(cluster.path(), folder.cluster());

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> Database.open(folder, null, Use.SERVE, _ -> {}))
                .withMessageContaining("was written by PostgreSQL 15");
    }

    private Cluster oldCluster() throws Exception {
        var account = Account.choose(temporary);
        var cluster = new Cluster(temporary.resolve("old"), new Binaries(OLD), account, _ -> {});
        var made =
                Programs.run(
                        account.prefix(),
                        OLD.resolve("initdb"),
                        "--auth=trust",
                        "--username=postgres",
                        "--encoding=UTF8",
                        "--no-sync",
                        "--pgdata=" + cluster.path());
        assertThat(made.good()).as(made.said()).isTrue();
        return cluster;
    }

    private static boolean run(Cluster cluster, String verb) {
        return Programs.run(
                        cluster.account().prefix(),
                        OLD.resolve("pg_ctl"),
                        verb,
                        "-w",
                        "-D",
                        cluster.path(),
                        "-l",
                        cluster.path().resolve("log"))
                .good();
    }

    private Database open(String address) {
        return Database.open(DataFolder.at(temporary.resolve("data")), address, Use.SERVE, _ -> {});
    }
}
