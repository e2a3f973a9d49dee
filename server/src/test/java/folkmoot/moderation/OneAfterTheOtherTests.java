package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.decision.Patience;
import folkmoot.people.account.Erasing;
import folkmoot.talk.CommentId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An author and somebody who decides about the same thing at the same moment: one waits for the
/// other, and nobody gets an error. Each test makes both wait in the middle of what they do, the
/// one who decides first.
@FolkmootTest
class OneAfterTheOtherTests {

    private static final Duration MOST = Duration.ofSeconds(20);

    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Patience patience;
    @Autowired Erasing erasing;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        both.shutdownNow();
    }

    @Test
    void whatIsLetAppearAndMendedAtOnce() throws Exception {
        var author = cast.somebody();
        var comment = bar.held(author);
        var hold = bar.decision(comment.value());
        var moderator = cast.moderator();
        var path = "/matters/" + bar.claim(moderator, hold) + "/verdicts";
        var seen = bar.seen(moderator);

        meet(
                hold,
                () -> status(moderator, path, "verb", "appear", "seen", seen),
                () -> status(author, "/comments/" + comment + "/edits", "body", "No shop at all"));

        assertThat(bar.visible(comment)).isTrue();
        assertThat(body(comment)).isEqualTo("No shop at all");
    }

    @Test
    void whatIsTakenBackOnAppealAndMendedAtOnce() throws Exception {
        var author = cast.somebody();
        var comment = bar.held(author);
        var hold = bar.decision(comment.value());
        var appeal = Bar.id(bar.appeal(author, hold, "My own shop."));
        var moderator = cast.moderator();
        var path = "/matters/" + bar.claim(moderator, appeal) + "/verdicts";
        var seen = bar.seen(moderator);

        meet(
                hold,
                () -> status(moderator, path, "verb", "reverse", "words", "Yes.", "seen", seen),
                () -> status(author, "/comments/" + comment + "/edits", "body", "No shop at all"));

        assertThat(bar.visible(comment)).isTrue();
    }

    @Test
    void whatAppearsByItselfAndIsMendedAtOnce() throws Exception {
        var author = cast.somebody();
        var comment = bar.held(author);

        for (var i = 0; i < 20; i++) {
            var ends = both.submit(patience::end);
            var edits =
                    both.submit(() ->
                            status(author, "/comments/" + comment + "/edits", "body", "Mended"));
            ends.get();
            assertThat(edits.get()).isEqualTo(303);
            bar.post(author, "/comments/" + comment + "/edits", "body", Bar.SPAM + i);
        }
    }

    @Test
    void thoseWhoReportedEachOtherWithoutGround() throws Exception {
        var one = cast.somebody();
        var other = cast.somebody();
        var first = cast.moderator();
        var second = cast.moderator();
        var about = bar.claim(first, reported(one, other));
        var seen = bar.seen(first);
        var against = bar.claim(second, reported(other, one));
        var read = bar.seen(second);
        sql.sql(
                        "UPDATE moderation.matter SET claimed_by = ?, claimed_until = now() + interval '9 minutes' WHERE id = ?::uuid")
                .params(first.id().value(), about)
                .update();

        meet(
                "SELECT id FROM moderation.matter WHERE id IN (?::uuid, ?::uuid) FOR UPDATE",
                List.of(about, against),
                () -> unfounded(first, about, seen),
                () -> unfounded(second, against, read));

        assertThat(bar.read("/decisions", one)).contains("You cannot report or flag");
        assertThat(bar.read("/decisions", other)).contains("You cannot report or flag");
    }

    @Test
    void whoeverTakesTheNextOneWaitsForNobodyWhoIsAtAnother() throws Exception {
        var comment = bar.held(cast.somebody());
        var author = cast.somebody();
        bar.appeal(author, bar.decision(bar.held(author).value()), "My own shop.");
        reported(cast.somebody(), cast.somebody());
        flagged(bar.comment(cast.somebody(), "Buy from my cousin"));
        var moderator = cast.moderator();
        bar.claim(cast.moderator(), bar.decision(comment.value()));

        transaction.executeWithoutResult(_ -> {
            var sources =
                    sql.sql(
                                    """
                                    UPDATE moderation.matter SET claimed_until = claimed_until WHERE settled_at IS NULL
                                    RETURNING source
                                    """)
                            .query(String.class)
                            .set();
            assertThat(sources).containsExactlyInAnyOrder("hold", "appeal", "report", "flag");
            var claimed = both.submit(() -> status(moderator, "/matters/claims"));
            assertThat(claimed).succeedsWithin(MOST).isEqualTo(303);
        });
    }

    @Test
    void whatIsDecidedAboutAndWhoeverSaidItLeavesAtOnce() throws Exception {
        var author = cast.somebody();
        var comment = bar.comment(author, "Buy from my cousin");
        var moderator = cast.moderator();
        report(cast.somebody(), "/comments/" + comment);
        flagged(comment);
        // The other case about it is the older row: whoever leaves comes upon that one first.
        var path = "/matters/" + bar.claim(moderator, comment.value()) + "/verdicts";
        var seen = bar.seen(moderator);

        meet(
                "SELECT object FROM moderation.flag WHERE object = ? FOR UPDATE",
                List.of(comment.value()),
                () -> status(moderator, path, "verb", "appear", "seen", seen),
                () -> status(author, "/settings/erasures", "current", Cast.PASSWORD, "sure", "1"));
    }

    @Test
    void whatIsGatheredWhileSomebodyLeavesDoesNotNameThem() throws Exception {
        var author = cast.somebody();
        var comment = bar.comment(author, "Buy from my cousin");
        flagged(comment);
        var moderator = cast.moderator();
        var gathers = new Future<?>[1];

        transaction.executeWithoutResult(_ -> {
            erasing.erase(author.id());
            gathers[0] = both.submit(() -> bar.status("/moderation", moderator));
            until(1);
        });

        assertThat(gathers[0].get()).isEqualTo(200);
        var named = "SELECT count(*) FROM moderation.matter WHERE person = ?";
        assertThat(sql.sql(named).param(author.id().value()).query(Integer.class).single())
                .isZero();
    }

    /// So often that it is a case.
    private void flagged(CommentId what) {
        var path = "/comments/" + what;
        for (var i = 0; i < 3; i++) {
            assertThat(status(cast.somebody(), "/flags", "what", path, "reason", "SPAM"))
                    .isEqualTo(200);
        }
    }

    private int unfounded(Cast.Player moderator, String matter, String seen) {
        var path = "/matters/" + matter + "/verdicts";
        return status(moderator, path, "verb", "appear", "unfounded", "yes", "seen", seen);
    }

    /// The third time, and the first two were without ground.
    private UUID reported(Cast.Player by, Cast.Player whom) {
        for (var i = 0; i < 3; i++) {
            sql.sql(
                            """
                            UPDATE moderation.report SET unfounded = true, outcome = 'kept', decided_at = now()
                            WHERE reporter = ?
                            """)
                    .param(by.id().value())
                    .update();
            report(by, "/people/" + whom.handle());
        }
        return sql.sql("SELECT id FROM moderation.report WHERE reporter = ? AND outcome IS NULL")
                .param(by.id().value())
                .query(UUID.class)
                .single();
    }

    private void report(Cast.Player by, String what) {
        var sent =
                status(
                        by,
                        "/reports",
                        "what",
                        what,
                        "category",
                        "speech",
                        "reasons",
                        "I do not like them.",
                        "name",
                        by.name(),
                        "email",
                        by.email(),
                        "honest",
                        "yes");
        assertThat(sent).isEqualTo(303);
    }

    private void meet(UUID decision, Call first, Call second) throws Exception {
        meet(
                "SELECT id FROM moderation.decision WHERE id = ? FOR UPDATE",
                List.of(decision),
                first,
                second);
    }

    private void meet(String rows, List<?> locked, Call first, Call second) throws Exception {
        var waiting = new Future<?>[2];
        transaction.executeWithoutResult(_ -> {
            sql.sql(rows).params(locked).query(UUID.class).list();
            waiting[0] = both.submit(first::status);
            until(1);
            waiting[1] = both.submit(second::status);
            until(2);
        });
        assertThat(waiting[0].get()).as("the first").isEqualTo(303);
        assertThat(waiting[1].get()).as("the second").isEqualTo(303);
    }

    private interface Call {
        int status();
    }

    private int status(Cast.Player who, String path, String... fields) {
        return bar.post(who, path, fields).getResponse().getStatus();
    }

    private void until(int waiting) {
        var end = System.nanoTime() + MOST.toNanos();
        while (blocked() < waiting) {
            assertThat(System.nanoTime()).as("waited for").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private int blocked() {
        return sql.sql(
                        "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()")
                .query(Integer.class)
                .single();
    }

    private String body(CommentId comment) {
        return sql.sql("SELECT body FROM talk.comment WHERE id = ?")
                .param(comment.value())
                .query(String.class)
                .single();
    }
}
