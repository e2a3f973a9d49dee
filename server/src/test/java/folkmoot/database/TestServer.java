package folkmoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/// The one PostgreSQL of a test run: unpacked once per machine, in the build folder, without fsync.
public final class TestServer {

    private final EmbeddedPostgres postgres;

    /// Held as long as the server runs: the lock ends with the channel, and that with its
    /// collection.
    private final FileChannel hold;

    private TestServer(EmbeddedPostgres postgres, FileChannel hold) {
        this.postgres = postgres;
        this.hold = hold;
    }

    /// Each run takes the first folder that no other run of the same checkout holds, together with
    /// whatever a killed run left running in it.
    public static TestServer start() {
        try {
            var folders = Files.createDirectories(Path.of("target/test-database").toAbsolutePath());
            for (int number = 1; ; number++) {
                var hold =
                        FileChannel.open(
                                folders.resolve(number + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                if (hold.tryLock() != null) {
                    return in(folders.resolve(Integer.toString(number)), hold);
                }
                hold.close();
            }
        } catch (IOException e) {
            throw new DatabaseProblem("No database for the tests", e);
        }
    }

    private static TestServer in(Path folder, FileChannel hold) {
        var postgres =
                EmbeddedPostgres.open(
                        DataFolder.at(folder),
                        Use.SERVE,
                        ServerSettings.THROWAWAY,
                        programs(),
                        _ -> {});
        // After every Spring context: these say good-bye to their databases.
        var server = new TestServer(postgres, hold);
        SpringApplication.getShutdownHandlers().add(server::close);
        return server;
    }

    private void close() {
        try (hold) {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String database) {
        return postgres.url(database);
    }

    public String user() {
        return EmbeddedPostgres.NAME;
    }

    public String password() {
        return postgres.password();
    }

    public Connection asOwner() throws SQLException {
        return postgres.asOwner("postgres");
    }

    /// Puts a place for people's data into this empty folder, copied from one made earlier.
    static void copyPlace(Path empty) throws IOException {
        var made = Path.of("target/test-database/place").toAbsolutePath();
        if (Files.notExists(made)) {
            Files.createDirectories(made.getParent());
            var fresh = Files.createTempDirectory(made.getParent(), "place");
            open(fresh, Use.SERVE, _ -> {}).close();
            Files.delete(fresh.resolve("port"));
            if (!fresh.toFile().renameTo(made.toFile())) {
                FileSystemUtils.deleteRecursively(fresh);
            }
        }
        var copied = Programs.run(List.of(), "cp", "-a", made + "/.", empty);
        assertThat(copied.good()).as(copied.said()).isTrue();
    }

    /// As the product opens it, but without unpacking.
    static EmbeddedPostgres open(Path folder, Use use, Consumer<String> progress) {
        return EmbeddedPostgres.open(
                DataFolder.at(folder), use, ServerSettings.DURABLE, programs(), progress);
    }

    /// Shared by all checkouts, so that a fresh one does not unpack again.
    public static Path programs() {
        return Path.of(System.getProperty("user.home"), ".cache", "folkmoot");
    }
}
