package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// SIGKILL at random points: no effect without its entry, no entry without its effect, and no
/// signed root that a later one does not continue.
class KilledTests {

    /// More of them by `-Dfolkmoot.kills=20`, for ten thousand deeds.
    private static final int ROUNDS = Integer.getInteger("folkmoot.kills", 4);

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
            WHERE act = 'hold' AND NOT EXISTS (
                SELECT FROM moderation.decision JOIN talk.comment ON comment.id = decision.object
                WHERE decision.entry = entry.index AND comment.state = 'held')
            """;
    private static final String NEITHER_LEAF_NOR_AWAITING =
            """
            SELECT count(*) FROM transparency.entry
            WHERE (index IN (SELECT entry FROM transparency.leaf))::int
                + (index IN (SELECT entry FROM transparency.awaiting))::int <> 1
            """;

    private final Random random = new Random(SEED);

    @TempDir Path folder;

    @Test
    void whateverIsKilledTheLogAndWhatWasDoneAgree() throws Exception {
        try (var database = TestDatabase.fresh()) {
            var sql = JdbcClient.create(database.dataSource());
            var signed = new LinkedHashMap<Long, String>();
            var deeds = 0;
            for (var round = 0; round < ROUNDS; round++) {
                deeds += killed(database, sql, signed);
                assertThat(count(sql, HELD_WITHOUT_ENTRY)).as("seed " + SEED).isZero();
                assertThat(count(sql, ENTRY_WITHOUT_EFFECT)).as("seed " + SEED).isZero();
                assertThat(count(sql, NEITHER_LEAF_NOR_AWAITING)).as("seed " + SEED).isZero();
            }
            assertThat(deeds).isGreaterThan(200);
            assertThat(count(sql, "SELECT count(*) FROM talk.comment"))
                    .as("what was acknowledged is there")
                    .isGreaterThanOrEqualTo(deeds);
            assertThat(signed).hasSizeGreaterThan(1);
            assertThat(roots(sql)).containsAllEntriesOf(signed);
        }
    }

    // Answers how many deeds were acknowledged.
    private int killed(TestDatabase database, JdbcClient sql, Map<Long, String> signed)
            throws Exception {
        var process = Deeds.start(folder.resolve("place"), Deeds.settings(database));
        var said = process.inputReader();
        for (String line = ""; !"deed".equals(line); line = said.readLine()) {
            assertThat(line).as("it lives").isNotNull();
        }
        var end = System.nanoTime() + Duration.ofMillis(2_000 + random.nextInt(4_000)).toNanos();
        var killer =
                Thread.ofPlatform()
                        .start(() -> {
                            while (System.nanoTime() < end) {
                                remember(sql, signed);
                            }
                            process.toHandle().destroyForcibly();
                        });
        var deeds = 1 + (int) said.lines().filter("deed"::equals).count();
        killer.join();
        process.waitFor();
        remember(sql, signed);
        return deeds;
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
