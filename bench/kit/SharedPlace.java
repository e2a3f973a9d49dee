package kit;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A place that has other machines read and count: what people said comes as a file, the place is killed
/// while it is read, something comes late; then it does all of it by itself, and has to find the same.
public final class SharedPlace implements AutoCloseable {

    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(20));
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int HOURS = 5 * 24;
    private static final String READ = "SELECT count(*) FROM listening.heard";
    private static final String WAITING = "SELECT count(*) FROM listening.unread";
    private static final String ROUND =
            """
            SELECT coalesce((SELECT round FROM listening.elsewhere, listening.trend_state
                             WHERE NOT anew AND since IS NULL AND stale IS NULL AND told = reached), 0)
            """;
    private static final String THERE = "SELECT count(*) FROM listening.trend_state";
    private static final String HERE =
            """
            SELECT count(*) FROM listening.trend_state
            WHERE stale IS NULL AND reached > '2000-01-01' AND NOT EXISTS (SELECT FROM listening.elsewhere)
            """;
    private static final String TOPICS =
            """
            SELECT md5(string_agg(concat(topic, evidence, members), ',' ORDER BY id)) FROM listening.topic
            LEFT JOIN LATERAL (SELECT string_agg(place || mention::text || sentence, ',' ORDER BY place) AS evidence
                               FROM listening.topic_evidence WHERE topic = topic.id) said ON true
            LEFT JOIN LATERAL (SELECT string_agg(mention::text, ',' ORDER BY mention) AS members
                               FROM listening.topic_mention WHERE topic = topic.id) speaking ON true
            """;
    private static final String READINGS =
            """
            SELECT md5(string_agg(reading::text, ',' ORDER BY reading.mention, place))
                   || (SELECT md5(string_agg(mention::text || spam || spam_odds, ',' ORDER BY mention)) FROM listening.heard)
            FROM listening.reading
            """;
    private static final String LABELS = "SELECT coalesce(string_agg(label, ', ' ORDER BY label), 'none') FROM listening.topic";

    private final Random random = new Random(8);
    private final Path folder;
    private final Path data;
    private final String brokers;
    private final int port;
    private Process process;
    private Connection looking;

    public SharedPlace(Path folder, String brokers) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("place");
        this.brokers = brokers;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    public void run(boolean late) throws IOException, InterruptedException, SQLException {
        serve("--kafka", brokers);
        var all = new ArrayList<String>();
        for (var hour = 0; hour < HOURS; hour++) {
            for (var i = 0; i < 12; i++) {
                all.add(line(hour, "p" + random.nextInt(600), "", i));
            }
        }
        for (var i = 0; i < 30; i++) {
            all.add(line(HOURS - 8, "b" + i, "Squeaky Zibbel fails", i));
        }
        await("the place is there", THERE, it -> it == 1);
        var bringing = bring("many", all);
        killHalfRead(all.size());
        serve("--kafka", brokers);
        if (bringing.waitFor() != 0) {
            // It lost its database with the place, and goes on where it was.
            await("the place answers again", READ, it -> it > 0);
            ended(bring("many", all));
        }
        counted(1, all.size());
        if (late) {
            for (var i = 0; i < 30; i++) {
                all.add(line(HOURS / 2, "l" + i, "Wonky Quibbler hinges", i));
            }
            ended(bring("late", all));
            counted(2, all.size());
        }
        var topics = ask(TOPICS);
        var readings = ask(READINGS);
        IO.println("  a place with these nodes: %s read, topics: %s".formatted(ask(READ), ask(LABELS)));

        stop();
        serve();
        await("the place is there by itself", THERE, it -> it == 1);
        run("INSERT INTO listening.unread SELECT id FROM listening.mention");
        await("all is read here", WAITING, it -> it == 0);
        await("all is counted here", HERE, it -> it == 1);
        say("topics of a place and of nodes", topics, ask(TOPICS));
        say("readings of a place and of nodes", readings, ask(READINGS));
        stop();
    }

    private static void say(String what, String there, String here) {
        if (!there.equals(here)) {
            throw new IllegalStateException("%s: NOT THE SAME, %s, %s".formatted(what, there, here));
        }
        IO.println(what + ": the same");
    }

    private String line(int hour, String author, String words, int number) {
        var text = new StringBuilder(words);
        for (var i = 0; i < 10; i++) {
            var word = (int) Math.pow(3_000, random.nextDouble());
            text.append(' ').append("bdfgklmnprstvz".charAt(word % 14)).append("aeiou".charAt(word / 14 % 5)).append(word);
        }
        var spam = number == 3 && hour % 6 == 0 ? "Click here www.win-cash.example to claim your FREE prize now $$$" : "";
        var at = START.plusSeconds(3_600L * hour + random.nextInt(3_600));
        return "m%d,%s,%s,en,%s".formatted(random.nextInt(Integer.MAX_VALUE), author, at, text + spam);
    }

    private void serve(String... more) throws IOException {
        var words = new ArrayList<>(List.of("serve", "--port", String.valueOf(port)));
        words.addAll(List.of(more));
        process = start("place", words);
    }

    private Process bring(String name, List<String> lines) throws IOException {
        var file = folder.resolve(name + ".csv");
        Files.writeString(file, "id,author,created_at,lang,body\n" + String.join("\n", lines) + "\n");
        return start(name, List.of("import", "mentions", file.toString(), "--source", "forum", "--yes"));
    }

    private Process start(String name, List<String> words) throws IOException {
        var all = Running.java("-Xmx256m", "-XX:TieredStopAtLevel=1");
        all.addAll(words);
        all.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(all).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile())).start();
    }

    private void ended(Process it) throws IOException, InterruptedException {
        if (it.waitFor() != 0) {
            throw new IOException("An import failed; see " + folder);
        }
    }

    private void killHalfRead(int all) throws InterruptedException {
        await("some is read", READ, it -> {
            if (it == 0) {
                return false;
            }
            process.destroyForcibly();
            IO.println("  killed the place, after %,d of %,d".formatted(it, all));
            return true;
        });
        process.waitFor();
    }

    private void counted(int round, int all) throws InterruptedException, SQLException, IOException {
        await("all is read", READ, it -> it == all);
        await("round " + round + " is counted", ROUND, it -> {
            // A busy machine would rest for longer than a test has time.
            run("UPDATE listening.trend_state SET rested = '2000-01-01' WHERE rested > '2000-01-01'");
            return it == round;
        });
        IO.println("  round %d is counted".formatted(round));
    }

    private interface Condition {
        boolean holds(long it) throws SQLException, IOException;
    }

    private void await(String what, String query, Condition condition) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (condition.holds(Long.parseLong(ask(query)))) {
                    return;
                }
            } catch (SQLException | IOException e) {
                // It is not there yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("In vain: " + what);
    }

    private String ask(String query) throws SQLException, IOException {
        try (var it = database().createStatement(); var rows = it.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private void run(String statement) throws SQLException, IOException {
        try (var it = database().createStatement()) {
            it.executeUpdate(statement);
        }
    }

    // One as long as it lives: to come in costs both sides more than to ask.
    private Connection database() throws SQLException, IOException {
        if (looking == null || !looking.isValid(5)) {
            looking = connect();
        }
        return looking;
    }

    private Connection connect() throws SQLException, IOException {
        var password = Files.readString(data.resolve("secrets/database/folkmoot")).strip();
        var door = Files.readString(data.resolve("port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + door + "/folkmoot", "folkmoot", password);
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /// The database of a place that was killed lives on.
    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null) {
            stop();
            var file = data.resolve("pg/postmaster.pid");
            if (Files.exists(file)) {
                var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            }
        }
    }
}
