package folkmoot.transparency;

import folkmoot.Folkmoot;
import folkmoot.Jvm;
import folkmoot.TestDatabase;
import folkmoot.moderation.Overdue;
import folkmoot.transparency.roll.Enrolling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A whole place as a process of its own, which does what it does by itself far more often than
/// usual, so that it is at it when the end comes: lists are made, juries drawn, and what is held,
/// closed or suspended ends. It says `open` when somebody can come in, and lives until it is
/// killed.
final class Deeds {

    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    // Some of what stands ends now, at random: nobody waits a day for it, and nobody for this.
    private static final String HASTEN =
            """
            UPDATE moderation.decision SET until = at
            WHERE id IN (SELECT id FROM moderation.decision
                         WHERE ended_at IS NULL AND until > at AND random() < 0.02 FOR UPDATE SKIP LOCKED)
            """;

    private Deeds() {}

    /// What it complains of stands in the file.
    static Process start(Path data, int port, TestDatabase database, Path complaints)
            throws IOException {
        var command =
                Jvm.running(
                        Deeds.class,
                        "-Xmx256m",
                        "-Dspring.aot.enabled=true",
                        "-Dtest.url=" + database.url(),
                        "-Dtest.user=" + database.user(),
                        "-Dtest.password=" + database.password());
        command.addAll(
                List.of(
                        "--server.port=" + port,
                        "--folkmoot.url=http://127.0.0.1:" + port,
                        "--folkmoot.data=" + data));
        return new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    }

    public static void main(String[] settings) {
        // Its log as well: nobody reads on after the one word that is waited for.
        var out = System.out;
        System.setOut(System.err);
        var spring = new SpringApplication(Folkmoot.class);
        spring.setMainApplicationClass(Folkmoot.class);
        spring.addInitializers(
                it -> it.getBeanFactory().registerSingleton("entrance", new Entrance()));
        var place = spring.run(settings);
        always(() -> place.getBean(Enrolling.class).enrol());
        always(() -> {
            place.getBean(JdbcClient.class).sql(HASTEN).update();
            overdue(place);
        });
        out.println("open");
    }

    private static void overdue(ApplicationContext place) {
        place.getBeansOfType(Overdue.class).values().forEach(Overdue::end);
    }

    private static void always(Runnable work) {
        Thread.ofPlatform()
                .start(() -> {
                    while (true) {
                        try {
                            work.run();
                        } catch (RuntimeException e) {
                            // As what is due at times goes on after it failed.
                            LOG.warn("Once more", e);
                        }
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                });
    }

    private record Entrance() implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return told("test.url");
        }

        @Override
        public String getUsername() {
            return told("test.user");
        }

        @Override
        public String getPassword() {
            return told("test.password");
        }

        private static String told(String name) {
            return Objects.requireNonNull(System.getProperty(name));
        }
    }
}
