package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// SIGKILL at random points, while people write, flag, report, decide, appeal, sit on juries, are
/// refused something and leave: no effect without its entry, no entry without its effect, no list
/// without what it counts, and no signed root that a later one does not continue. The run of ten
/// thousand deeds, with its figures, is in docs/benchmarks.md: `./folkmoot bench killed`.
class KilledTests {

    /// So often at least, and until so much was done: `-Dfolkmoot.kills=12 -Dfolkmoot.deeds=10000`.
    private static final int KILLS = Integer.getInteger("folkmoot.kills", 4);

    private static final int DEEDS = Integer.getInteger("folkmoot.deeds", 200);

    /// Milliseconds that a life lasts at most, however slow the machine is.
    private static final int LIFE = Integer.getInteger("folkmoot.life", 60_000);

    /// Deeds in a life, on average: a slow machine needs no more lives than a fast one.
    private static final int SHARE = Math.max(1, DEEDS / KILLS);

    /// Milliseconds after the last deed of a life, so that no kind of deed is safe.
    private static final int MOMENT = 500;

    /// One after the other they write, some twenty things each.
    private static final int NEWCOMERS = 60 + DEEDS / 8;

    /// Whoever asks without a break keeps others from doing anything.
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final long SEED = System.nanoTime();

    private final Random random = new Random(SEED);
    private final Map<Long, String> signed = new LinkedHashMap<>();

    @TempDir Path folder;

    @Test
    void whateverIsKilledTheLogAndWhatWasDoneAgree() throws Exception {
        try (var database = TestDatabase.migrated();
                var connections = database.pool()) {
            var sql = JdbcClient.create(connections);
            var place = new Place(folder.resolve("place"), database);
            var began = System.nanoTime();
            var crowd =
                    new Crowd(
                            Town.founded(place.data, database, NEWCOMERS), new Web(place.url), sql);
            var kills = 0;
            while (kills < KILLS || !enough(crowd)) {
                Town.refreshed(sql);
                killed(place, database, sql, crowd, kills + 1 >= KILLS);
                kills++;
                Agreement.check(sql, "seed %d, kill %d".formatted(SEED, kills));
                assertThat(crowd.surprises()).isEmpty();
                assertThat(crowd.web.broken())
                        .as(() -> read(folder.resolve("complaints")))
                        .isEmpty();
            }
            for (var it : Did.values()) {
                var missing = new HashSet<>(crowd.done(it));
                assertThat(missing).as("something was acknowledged: %s", it).isNotEmpty();
                missing.removeAll(there(sql, it));
                assertThat(missing).as("what was acknowledged is there: %s", it).isEmpty();
            }
            assertThat(signed).hasSizeGreaterThan(1);
            assertThat(roots(sql)).containsAllEntriesOf(signed);
            assertThat(verified(place)).contains("Nothing is wrong.");
            say(sql, crowd, kills, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    // What the verifier says of it after all that.
    private static String verified(Place place) {
        place.open();
        place.sign();
        place.verify();
        place.shut();
        return place.said;
    }

    private void killed(
            Place place, TestDatabase database, JdbcClient sql, Crowd crowd, boolean last)
            throws Exception {
        var complaints = folder.resolve("complaints");
        var process = Deeds.start(place.data, place.port, database, complaints);
        var people = List.<Thread>of();
        try {
            var said = process.inputReader();
            for (var line = said.readLine(); !"open".equals(line); line = said.readLine()) {
                assertThat(line).as(() -> "it lives: " + read(complaints)).isNotNull();
            }
            people = crowd.goAbout();
            live(sql, crowd, process, last);
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
            crowd.goHome();
        }
        for (var it : people) {
            it.join();
        }
        remember(sql);
    }

    // Until some moment after so many deeds; the last one until nothing is missing.
    private void live(JdbcClient sql, Crowd crowd, Process place, boolean last) {
        var deeds = crowd.all() + 1 + random.nextInt(2 * SHARE);
        var end = System.nanoTime() + Duration.ofMillis(LIFE).toNanos();
        while (System.nanoTime() < end
                && crowd.surprises().isEmpty()
                && (crowd.all() < deeds || last && !enough(crowd))) {
            assertThat(place.isAlive()).as("nobody has killed it yet").isTrue();
            remember(sql);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(MOMENT)).toNanos());
        assertThat(place.isAlive()).as("nobody has killed it yet").isTrue();
    }

    private static boolean enough(Crowd crowd) {
        return crowd.all() >= DEEDS && crowd.didEverything();
    }

    private static String read(Path complaints) {
        try {
            return Files.readString(complaints);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void remember(JdbcClient sql) {
        sql.sql("SELECT note FROM transparency.checkpoint")
                .query(String.class)
                .optional()
                .map(it -> Checkpoint.parse(Note.parse(it).text()))
                .ifPresent(it ->
                        assertThat(signed.merge(it.size(), it.root().toString(), (_, now) -> now))
                                .isEqualTo(it.root().toString()));
    }

    // The root over every number of leaves.
    private static Map<Long, String> roots(JdbcClient sql) {
        var tree = new Frontier();
        var roots = new LinkedHashMap<Long, String>();
        sql.sql("SELECT bytes FROM transparency.leaf ORDER BY index")
                .query(byte[].class)
                .list()
                .forEach(it -> {
                    tree.add(Hash.leaf(it));
                    roots.put(tree.size(), tree.root().toString());
                });
        return roots;
    }

    private static Set<String> there(JdbcClient sql, Did what) {
        return sql.sql(what.there).query(String.class).set();
    }

    // As a table, for people and for docs/benchmarks.md.
    private void say(JdbcClient sql, Crowd crowd, int kills, Duration time) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("| | acknowledged | there |");
        lines.add("|---|---|---|");
        for (var it : Did.values()) {
            var done = crowd.done(it).size();
            lines.add("| %s | %d | %d |".formatted(it, done, there(sql, it).size()));
        }
        lines.add("| all, %d kills, %d s | %d | |".formatted(kills, time.toSeconds(), crowd.all()));
        lines.add("");
        lines.add("| entries in the log, %d checkpoints seen | |".formatted(signed.size()));
        lines.add("|---|---|");
        sql.sql("SELECT act || ' by ' || by, count(*) FROM transparency.leaf GROUP BY 1 ORDER BY 1")
                .query((row, _) -> "| %s | %d |".formatted(row.getString(1), row.getLong(2)))
                .list()
                .forEach(lines::add);
        Files.write(Path.of("target/killed.md"), lines);
        System.out.println(String.join("\n", lines));
    }
}
