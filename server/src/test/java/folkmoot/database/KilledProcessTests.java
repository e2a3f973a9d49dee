package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledProcessTests {

    private final List<String> progress = new ArrayList<>();

    @TempDir Path folder;

    @BeforeEach
    void aPlaceThatNeverRan() throws IOException {
        TestServer.copyPlace(folder);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterSigkill() throws Exception {
        int acknowledged = 0;
        try (var other = AnotherProcess.start(folder, "write")) {
            other.awaitReady();
            while (acknowledged < 500) {
                acknowledged = Integer.parseInt(other.says());
            }
            other.kill();
            for (var line : other.lastWords()) {
                acknowledged = Integer.parseInt(line);
            }
        }
        var orphan = Postmaster.of(folder.resolve("pg")).orElseThrow();
        assertThat(orphan.state()).isEqualTo(Postmaster.State.RUNNING);

        try (var postgres = open(Use.SERVE)) {
            assertThat(progress)
                    .contains("Stopping the database that a killed process left running");
            assertThat(orphan.alive()).isFalse();
            assertThat(count(postgres)).isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheServerItselfWasKilled() throws Exception {
        int acknowledged = 0;
        try (var other = AnotherProcess.start(folder, "write")) {
            other.awaitReady();
            while (acknowledged < 500) {
                acknowledged = Integer.parseInt(other.says());
            }
            var server = Postmaster.of(folder.resolve("pg")).orElseThrow();
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            for (var line = other.says(); line != null; line = other.says()) {
                if (line.matches("\\d+")) {
                    acknowledged = Integer.parseInt(line);
                }
                if (line.contains("Exception")) {
                    break;
                }
            }
        }

        try (var postgres = open(Use.SERVE)) {
            assertThat(progress).anyMatch(it -> it.contains("it repairs itself"));
            assertThat(count(postgres)).isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramDoesNotStopUs() throws IOException {
        open(Use.SERVE).close();
        var self = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve("pg/postmaster.pid"),
                "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n  1 1%nready%n"
                        .formatted(self, folder.resolve("pg")));

        try (var postgres = open(Use.SERVE)) {
            assertThat(Postmaster.of(folder.resolve("pg")).orElseThrow().pid()).isNotEqualTo(self);
        }
    }

    @Test
    void anEmptyPidFileDoesNotStopUs() throws IOException {
        open(Use.SERVE).close();
        Files.createFile(folder.resolve("pg/postmaster.pid"));

        open(Use.SERVE).close();
    }

    @Test
    void aHalfMadeClusterIsMadeAgain() throws IOException {
        Trees.remove(folder.resolve("pg"));
        var half = Files.createDirectories(folder.resolve("pg.new/base"));
        Files.writeString(half.resolve("1"), "half");

        open(Use.SERVE).close();

        assertThat(folder.resolve("pg.new")).doesNotExist();
    }

    @Test
    void onlyOneServesAndSaysWhoToTheNext() throws Exception {
        try (var _ = open(Use.SERVE);
                var other = AnotherProcess.start(folder, "serve")) {
            assertThat(other.lastWords())
                    .singleElement()
                    .asString()
                    .contains("Another Folkmoot already serves " + folder)
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aCommandJoinsAndTheLastToGoStopsTheDatabase() throws Exception {
        try (var server = AnotherProcess.start(folder, "serve")) {
            server.awaitReady();
            try (var postgres = open(Use.JOIN)) {
                assertThat(progress).isEmpty();
                server.stop();
                assertThat(count(postgres, "SELECT 1")).isEqualTo(1);
            }
        }
        assertThat(Postmaster.of(folder.resolve("pg"))).isEmpty();
    }

    @Test
    void sigtermStopsTheDatabaseProperly() throws Exception {
        try (var server = AnotherProcess.start(folder, "serve")) {
            server.awaitReady();
            server.stop();
        }
        assertThat(Postmaster.of(folder.resolve("pg"))).isEmpty();

        open(Use.SERVE).close();
        assertThat(progress).isEmpty();
    }

    private EmbeddedPostgres open(Use use) {
        return TestServer.open(folder, use, progress::add);
    }

    private static int count(EmbeddedPostgres postgres) throws SQLException {
        return count(postgres, "SELECT count(*) FROM note");
    }

    private static int count(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url("folkmoot"), "folkmoot", postgres.password());
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
