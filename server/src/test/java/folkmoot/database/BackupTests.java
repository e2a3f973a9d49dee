package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import folkmoot.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    private final List<String> progress = new ArrayList<>();
    private final TestDatabase from = TestDatabase.fresh();
    private final TestDatabase to = TestDatabase.fresh();

    @TempDir Path temporary;

    private Path file;

    @BeforeEach
    void aFileThatIsNotThereYet() {
        file = temporary.resolve("place.zip");
    }

    @AfterEach
    void drop() {
        from.close();
        to.close();
    }

    @Test
    void aPlaceComesBackAsItWas() throws Exception {
        var place = backup();

        restore().into(temporary.resolve("new"), to.address());

        try (var restored = Place.external(to, temporary.resolve("new"))) {
            assertThat(Place.look(restored)).isEqualTo(place);
            assertThat(place).containsEntry("kind.model", "0.5 -0.25");
            assertThat(place.get("people.rule")).startsWith("1 rows");
            assertThat(place.get("talk.comment")).startsWith("990 rows");
        }
        assertThat(temporary.resolve("new/restoring")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void lifeGoesOnWhereItStopped() throws Exception {
        backup();
        restore().into(temporary.resolve("new"), to.address());

        try (var connection = to.dataSource().getConnection()) {
            var tables = new Tables(connection);
            tables.run("INSERT INTO talk.comment (thread, body) VALUES (1, 'next')");
            assertThat(tables.ask("SELECT max(id) FROM talk.comment")).containsExactly("1002");
            assertThat(tables.ask("SELECT newest FROM talk.thread WHERE id = 1"))
                    .containsExactly("1002");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> tables.run("DELETE FROM talk.log"))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void itComesBackIntoTheDatabaseThatComesAlong() throws Exception {
        var place = backup();

        restore().into(temporary.resolve("new"), null);

        var folder = DataFolder.at(temporary.resolve("new"));
        try (var restored = Database.open(folder, null, Use.SERVE, progress::add)) {
            assertThat(Place.look(restored)).isEqualTo(place);
        }
    }

    @Test
    void anOlderBackupIsBroughtUpToDateAfterwards() throws Exception {
        try (var old = Place.external(from, temporary.resolve("old"))) {
            Place.build(old, Map.of("people", "1", "talk", "1"));
            try (var connection = old.connect()) {
                var tables = new Tables(connection);
                tables.run(
                        "INSERT INTO people.person (id, name) VALUES (gen_random_uuid(), 'Ann')");
                tables.run("INSERT INTO talk.thread (author) SELECT id FROM people.person");
                tables.run("INSERT INTO talk.comment (thread, body) VALUES (1, 'spam')");
            }
            new Backup(old, progress::add).to(file);
        }

        restore().into(temporary.resolve("new"), to.address());

        try (var restored = Place.external(to, temporary.resolve("new"));
                var connection = restored.connect()) {
            Place.MIGRATIONS.migrate(restored, Place.NEWEST);
            assertThat(new Tables(connection).ask("SELECT body FROM talk.spam"))
                    .containsExactly("spam");
        }
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        backup();
        var older = new Migrations("classpath:db/backup", List.of("people"));

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() ->
                        new Restore(file, older, progress::add)
                                .into(temporary.resolve("new"), to.address()))
                .withMessageContaining("made by a newer Folkmoot");
        assertThat(temporary.resolve("new")).isEmptyDirectory();
    }

    @Test
    void whatIsNotEmptyIsLeftAlone() throws Exception {
        backup();
        var used = Files.createDirectory(temporary.resolve("used"));
        Files.writeString(used.resolve("thesis.txt"), "Two years of work");

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> restore().into(used, to.address()))
                .withMessageContaining("is not empty");
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> restore().into(temporary.resolve("new"), from.address()))
                .withMessageContaining("is not empty");
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> backup(from))
                .withMessageContaining("exists already");
        assertThat(used.resolve("thesis.txt")).hasContent("Two years of work");
    }

    @Test
    void aRestoreThatWasKilledIsNoPlace() throws Exception {
        var half = DataFolder.forRestore(temporary.resolve("new")).root();

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> DataFolder.at(half))
                .withMessageContaining("did not come to its end");
    }

    @Test
    void itIsOneMomentWhileOthersWrite() throws Exception {
        var written = new AtomicInteger();
        try (var place = Place.external(from, temporary.resolve("old"))) {
            Place.fill(place);
            var writing = new AtomicBoolean(true);
            var writer = Thread.ofVirtual().start(() -> write(place, writing, written));
            Awaitility.await().until(() -> written.get() > 50);
            new Backup(place, progress::add).to(file);
            writing.set(false);
            writer.join();
        }

        restore().into(temporary.resolve("new"), to.address());

        try (var connection = to.dataSource().getConnection()) {
            var tables = new Tables(connection);
            assertThat(tables.ask("SELECT sum(comments) FROM talk.thread"))
                    .isEqualTo(tables.ask("SELECT count(*) + 11 FROM talk.comment"));
            var spoken = tables.ask("SELECT said FROM talk.log WHERE said LIKE 'file %'");
            assertThat(spoken).hasSizeGreaterThan(50).hasSizeLessThan(written.get());
            for (var name : spoken) {
                assertThat(temporary.resolve("new/files").resolve(name)).hasContent(name);
            }
        }
    }

    /// As media does: the file first, then the row that speaks of it; a comment with its counter.
    private static void write(Database place, AtomicBoolean writing, AtomicInteger written) {
        try (var connection = place.connect()) {
            var tables = new Tables(connection);
            while (writing.get()) {
                var name = "file " + written.incrementAndGet();
                Files.writeString(place.folder().files().resolve(name), name);
                tables.run("INSERT INTO talk.log VALUES (now(), '%s')".formatted(name));
                tables.run("INSERT INTO talk.comment (thread, body) VALUES (1, 'more')");
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> backup() throws IOException, SQLException {
        return backup(from);
    }

    private Map<String, String> backup(TestDatabase database) throws IOException, SQLException {
        try (var place = Place.external(database, temporary.resolve("old"))) {
            if (Files.notExists(file)) {
                Place.fill(place);
            }
            new Backup(place, progress::add).to(file);
            return Place.look(place);
        }
    }

    private Restore restore() {
        return new Restore(file, Place.MIGRATIONS, progress::add);
    }
}
