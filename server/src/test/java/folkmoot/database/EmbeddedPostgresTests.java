package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    private final List<String> progress = new ArrayList<>();

    @TempDir Path folder;

    @BeforeEach
    void aPlaceThatNeverRan(TestInfo test) throws IOException {
        if (!test.getTags().contains("empty")) {
            TestServer.copyPlace(folder);
        }
    }

    @Test
    @Tag("empty")
    void dataAndPortSurviveARestart() throws SQLException {
        int port;
        try (var postgres = open()) {
            port = postgres.port();
            run(postgres, "CREATE TABLE note (text text)");
            run(postgres, "INSERT INTO note VALUES ('Straße, żółć, 日本語')");
        }

        try (var postgres = open()) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(ask(postgres, "SELECT text FROM note")).isEqualTo("Straße, żółć, 日本語");
        }
        assertThat(progress)
                .contains("Making the database (once)")
                .noneMatch(it -> it.contains("left running") || it.contains("repairs"));
    }

    @Test
    void itKeepsWhatItAcknowledgedAndLetsNobodyElseIn() throws SQLException {
        try (var postgres = open()) {
            var settings =
                    Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "full_page_writes", "on",
                            "data_checksums", "on",
                            "password_encryption", "scram-sha-256",
                            "listen_addresses", "127.0.0.1",
                            "unix_socket_directories", "",
                            "server_encoding", "UTF8");
            var methods = "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules";
            try (var owner = postgres.asOwner("postgres")) {
                for (var setting : settings.entrySet()) {
                    assertThat(ask(owner, "SHOW " + setting.getKey()))
                            .as(setting.getKey())
                            .isEqualTo(setting.getValue());
                }
                assertThat(ask(owner, methods)).isEqualTo("scram-sha-256");
            }
            var url = postgres.url("folkmoot");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, "folkmoot", "guess"))
                    .satisfies(it -> assertThat(it.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void theApplicationOwnsItsDatabaseAndNothingElse() throws SQLException {
        try (var postgres = open()) {
            run(postgres, "CREATE SCHEMA talk");
            run(postgres, "CREATE EXTENSION pg_trgm");
            run(postgres, "CREATE EXTENSION unaccent");

            assertThat(ask(postgres, "SELECT similarity('żółć', 'ŻÓŁĆ')")).isEqualTo("1");
            assertThatThrownBy(() -> run(postgres, "COPY pg_class TO PROGRAM 'cat'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(postgres, "SELECT pg_read_file('/etc/passwd')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void onlyTheApplicationsRandomPasswordIsGoneOverOnce() throws SQLException {
        try (var postgres = open();
                var owner = postgres.asOwner("postgres")) {
            assertThat(ask(owner, "SELECT rolpassword FROM pg_authid WHERE rolname = 'folkmoot'"))
                    .startsWith("SCRAM-SHA-256$1:");
            assertThat(ask(owner, "SHOW scram_iterations")).isEqualTo("4096");
        }
    }

    @Test
    void aTakenPortIsLeftToItsTaker() throws IOException {
        int port;
        try (var postgres = open()) {
            port = postgres.port();
        }

        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var postgres = open()) {
            assertThat(postgres.port()).isNotEqualTo(port);
        }
        assertThat(progress).anyMatch(it -> it.contains("Another program took port " + port));
    }

    @Test
    void ownSettingsWin() throws IOException, SQLException {
        try (var postgres = open()) {
            assertThat(ask(postgres, "SHOW work_mem")).isEqualTo("8MB");
        }
        Files.writeString(folder.resolve("pg/own.conf"), "work_mem = '3MB'\n");

        try (var postgres = open()) {
            assertThat(ask(postgres, "SHOW work_mem")).isEqualTo("3MB");
        }
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefusedAndNotTouched() throws IOException {
        open().close();
        Files.writeString(folder.resolve("pg/PG_VERSION"), "17\n");

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(this::open)
                .withMessageContaining("written by PostgreSQL 17")
                .withMessageContaining("./folkmoot backup place.zip --data " + folder)
                .withMessageContaining("./folkmoot restore place.zip");

        Files.writeString(folder.resolve("pg/PG_VERSION"), "18\n");
        open().close();
    }

    @Test
    void secretsAreForTheOwnersEyesAgain() throws IOException {
        open().close();
        var password = folder.resolve("secrets/database/folkmoot");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));

        open().close();

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(rights(password)).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("pg"))).isEqualTo("rwx------");
    }

    @Test
    void aLostPasswordOfTheApplicationIsMadeAnew() throws IOException, SQLException {
        open().close();
        Files.delete(folder.resolve("secrets/database/folkmoot"));

        try (var postgres = open()) {
            assertThat(ask(postgres, "SELECT current_user")).isEqualTo("folkmoot");
        }
    }

    @Test
    void withoutAnyPasswordItSaysWhichAndLeavesNothingRunning() throws IOException {
        for (var name : List.of("folkmoot", "postgres")) {
            Files.delete(folder.resolve("secrets/database").resolve(name));
        }

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(this::open)
                .withMessageContaining("secrets/database/postgres. Put the original file back");
        assertThat(Postmaster.of(folder.resolve("pg"))).isEmpty();
    }

    @Test
    @Tag("empty")
    void aFolderThatIsNotOursIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "Two years of work");

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(this::open)
                .withMessageContaining("is not a Folkmoot data folder");
        assertThat(folder).isDirectoryContaining(it -> it.endsWith("thesis.txt"));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    @Tag("empty")
    void whereNoPlaceIsCommandsMakeNone() {
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> DataFolder.existing(folder.resolve("typo")))
                .withMessageContaining("There is no place in " + folder.resolve("typo"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void oneProcessOpensAFolderOnce() {
        try (var _ = open()) {
            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("open in this process already");
        }
    }

    private EmbeddedPostgres open() {
        return open(folder);
    }

    private EmbeddedPostgres open(Path path) {
        return TestServer.open(path, Use.SERVE, progress::add);
    }

    private static void run(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = connect(postgres);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection = connect(postgres)) {
            return ask(connection, question);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url("folkmoot"), "folkmoot", postgres.password());
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
