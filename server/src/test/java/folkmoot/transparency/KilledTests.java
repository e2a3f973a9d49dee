package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// SIGKILL at random points: no effect without its entry, no entry without its effect, no list
/// without what it counts, and no signed root that a later one does not continue. The run of ten
/// thousand deeds, with its figures, is in docs/benchmarks.md.
class KilledTests {

    /// So often at least, and until so much was done: `-Dfolkmoot.kills=40 -Dfolkmoot.deeds=10000`.
    private static final int KILLS = Integer.getInteger("folkmoot.kills", 4);

    private static final int DEEDS = Integer.getInteger("folkmoot.deeds", 200);

    /// Milliseconds that a life lasts at most.
    private static final int LIFE = Integer.getInteger("folkmoot.life", 6_000);

    /// Whoever asks without a break keeps others from doing anything.
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final long SEED = System.nanoTime();

    private static final String HELD_WITHOUT_ENTRY =
            """
            SELECT count(*) FROM talk.comment
            WHERE state = 'held' AND NOT EXISTS (
                SELECT FROM transparency.entry
                WHERE index = comment.entry AND act = 'hold' AND object = 'comment:' || comment.id)
            """;
    private static final String ENTRY_WITHOUT_EFFECT =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act = 'hold' AND object <> 'comment:' AND NOT EXISTS (
                SELECT FROM moderation.decision JOIN talk.comment ON comment.id = decision.object
                WHERE decision.entry = entry.index AND comment.state = 'held')
            """;
    private static final String NEITHER_LEAF_NOR_AWAITING =
            """
            SELECT count(*) FROM transparency.entry
            WHERE (index IN (SELECT entry FROM transparency.leaf))::int
                + (index IN (SELECT entry FROM transparency.awaiting))::int <> 1
            """;

    // A list and its entry, what was taken back and its entry.
    private static final String UNCOUNTED =
            """
            SELECT count(*) FROM transparency.entry
            WHERE act IN ('publish', 'unpublish') AND (detail::jsonb #>> '{roll,count}')::int <> (
                SELECT count(*) FROM transparency.published
                WHERE CASE act WHEN 'publish' THEN published.entry ELSE published.gone END = entry.index)
            """;
    private static final String WITHOUT_ENTRY =
            """
            SELECT count(*) FROM transparency.published
            WHERE NOT EXISTS (SELECT FROM transparency.entry WHERE index = published.entry AND act = 'publish')
               OR gone IS NOT NULL AND NOT EXISTS (
                   SELECT FROM transparency.entry WHERE index = published.gone AND act = 'unpublish')
            """;
    private static final String NEITHER_IN_A_LIST_NOR_AWAITING =
            """
            SELECT count(*) FROM (
                SELECT id FROM talk.post WHERE state = 'visible'
                UNION ALL SELECT id FROM talk.comment WHERE state = 'visible') AS readable
            WHERE (id IN (SELECT object FROM transparency.published WHERE object IS NOT NULL))::int
                + (id IN (SELECT object FROM talk.appeared))::int <> 1
            """;
    private static final String IN_A_LIST_AND_TAKEN_BACK =
            """
            SELECT count(*) FROM transparency.published
            WHERE object IN (SELECT id FROM talk.post WHERE state IN ('withdrawn', 'erased')
                             UNION ALL SELECT id FROM talk.comment WHERE state IN ('withdrawn', 'erased'))
            """;

    private static final String SAID =
            "SELECT (SELECT count(*) FROM talk.comment) + (SELECT count(*) FROM talk.post)";

    private static final List<String> WRONG =
            List.of(
                    HELD_WITHOUT_ENTRY,
                    ENTRY_WITHOUT_EFFECT,
                    NEITHER_LEAF_NOR_AWAITING,
                    UNCOUNTED,
                    WITHOUT_ENTRY,
                    NEITHER_IN_A_LIST_NOR_AWAITING,
                    IN_A_LIST_AND_TAKEN_BACK);

    private final Random random = new Random(SEED);

    @TempDir Path folder;

    @Test
    void whateverIsKilledTheLogAndWhatWasDoneAgree() throws Exception {
        try (var database = TestDatabase.fresh()) {
            var sql = JdbcClient.create(database.dataSource());
            var signed = new LinkedHashMap<Long, String>();
            var done = new int[2];
            var began = System.nanoTime();
            var kills = 0;
            while (kills < KILLS || done[0] + done[1] < DEEDS) {
                killed(database, sql, signed, done);
                kills++;
                for (var wrong : WRONG) {
                    assertThat(count(sql, wrong)).as("seed %d: %s".formatted(SEED, wrong)).isZero();
                }
            }
            assertThat(count(sql, SAID))
                    .as("what was acknowledged is there")
                    .isGreaterThanOrEqualTo(done[0]);
            assertThat(signed).hasSizeGreaterThan(1);
            assertThat(roots(sql)).containsAllEntriesOf(signed);
            assertThat(verified(database)).contains("Nothing is wrong.");
            System.out.printf(
                    "%d kills, %d deeds acknowledged, %d of them taking back, %d entries, %d lists, %d checkpoints seen, %d s%n",
                    kills,
                    done[0] + done[1],
                    done[1],
                    count(sql, "SELECT count(*) FROM transparency.leaf"),
                    count(sql, "SELECT count(*) FROM transparency.leaf WHERE act = 'publish'"),
                    signed.size(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
    }

    private static String read(Path complaints) {
        try {
            return Files.readString(complaints);
        } catch (IOException e) {
            return e.toString();
        }
    }

    // What the verifier says of it after all that.
    private String verified(TestDatabase database) {
        var place = new Place(folder.resolve("place"), database);
        place.open();
        place.sign();
        place.verify();
        place.shut();
        return place.said;
    }

    // Counts what was acknowledged, said or taken back.
    private void killed(TestDatabase database, JdbcClient sql, Map<Long, String> signed, int[] done)
            throws Exception {
        var complaints = folder.resolve("complaints");
        var process = Deeds.start(folder.resolve("place"), Deeds.settings(database), complaints);
        var said = process.inputReader();
        for (String line = ""; !"said".equals(line); line = said.readLine()) {
            assertThat(line).as(() -> "it lives: " + read(complaints)).isNotNull();
        }
        done[0]++;
        var end = System.nanoTime() + Duration.ofMillis(500 + random.nextInt(LIFE)).toNanos();
        var killer =
                Thread.ofPlatform()
                        .start(() -> {
                            while (System.nanoTime() < end) {
                                remember(sql, signed);
                                LockSupport.parkNanos(PAUSE.toNanos());
                            }
                            process.toHandle().destroyForcibly();
                        });
        said.lines()
                .forEach(it -> {
                    done[0] += it.equals("said") ? 1 : 0;
                    done[1] += it.equals("took back") ? 1 : 0;
                });
        killer.join();
        process.waitFor();
        remember(sql, signed);
    }

    private static void remember(JdbcClient sql, Map<Long, String> signed) {
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

    private static long count(JdbcClient sql, String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
