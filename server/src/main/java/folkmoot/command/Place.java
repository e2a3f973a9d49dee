package folkmoot.command;

import folkmoot.database.DataFolder;
import folkmoot.database.Database;
import folkmoot.database.DatabaseProblem;
import folkmoot.database.Use;
import folkmoot.site.UnmadeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole product on its data folder, for as long as a command needs it.
final class Place {

    private static final int NO_DOOR = -1;

    private final Class<?> application;
    private final DataFolder folder;
    private final Words words;
    private final List<String> settings = new ArrayList<>();

    Place(Class<?> application, DataFolder folder, Words words) {
        this.application = application;
        this.folder = folder;
        this.words = words;
        set("folkmoot.data", folder.root().toString());
    }

    Place set(String name, Object value) {
        settings.add("--" + name + "=" + value);
        return this;
    }

    /// Starts the database and the application side by side; the application waits for the database
    /// only where it first needs it. Both end with the process.
    ConfigurableApplicationContext open(Use use) {
        var database =
                CompletableFuture.supplyAsync(() -> database(use), Thread::startVirtualThread);
        SpringApplication.getShutdownHandlers().add(() -> database.thenAccept(Database::close));
        var spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        spring.addInitializers(
                it -> it.getBeanFactory().registerSingleton("entrance", new Entrance(database)));
        if (AotDetector.useGeneratedArtifacts()) {
            spring.setApplicationContextFactory(
                    _ -> new ServletWebServerApplicationContext(new PartsByType()));
        }
        try {
            return spring.run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw reason(e);
        }
    }

    /// The application for the length of one errand, also beside a process that serves the place:
    /// nobody comes in here, and what is done regularly is left to the one that serves.
    ConfigurableApplicationContext join(Use use) {
        set("server.port", NO_DOOR);
        set("folkmoot.errands", false);
        set("spring.modulith.events.republish-outstanding-events-on-restart", false);
        return open(use);
    }

    /// The data folder of a place that is there already.
    static DataFolder known(Words words) {
        var path = words.data("data");
        try {
            if (DataFolder.isEmptyOrMissing(path)) {
                throw new Problem(
                        "There is no place in %s. Name its data folder with --data."
                                .formatted(path.toAbsolutePath().normalize()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DataFolder.at(path);
    }

    /// Sleeps until the process is told to end.
    static void untilSignal() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Database database(Use use) {
        return Database.open(folder, words.get(Option.DATABASE_URL), use, Terminal::progress);
    }

    // Spring wraps what happened in its own story.
    private static RuntimeException reason(RuntimeException thrown) {
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof DatabaseProblem problem) {
                return problem;
            }
            if (it instanceof UnmadeIndex unmade) {
                return new Problem(String.valueOf(unmade.getMessage()));
            }
            if (it instanceof PortInUseException taken) {
                return Problem.taken(taken.getPort());
            }
        }
        return thrown;
    }

    /// Where the application finds the database, known as soon as it is open.
    private record Entrance(CompletableFuture<Database> database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.join().url();
        }

        @Override
        public String getUsername() {
            return database.join().user();
        }

        @Override
        public String getPassword() {
            return database.join().password();
        }
    }
}
