package folkmoot.listening.here;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What members say here is heard like what is said elsewhere, as long as everybody may read it.
@FolkmootTest
class HereTests {

    // More than is heard at once, and before any review.
    private static final String MANY =
            """
            INSERT INTO listening.here (kind, id, gone, path, title, body, language, said_at)
            SELECT 'comment', gen_random_uuid(), false, '/comments/1', '', 'Waits', 'en', now()
            FROM generate_series(1, 300)
            """;

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Conversation conversation;
    @Autowired Ear ear;
    @Autowired Remembering remembering;
    @Autowired JdbcClient sql;
    @Autowired Hearkening hearkening;
    @Autowired Overheard overheard;
    @Autowired TransactionTemplate transaction;

    private final String word = "w" + Ids.text(Ids.next()).toLowerCase(Locale.ROOT);
    private Cast.Player author;
    private PostId review;

    @BeforeEach
    void aReview() {
        author = cast.somebody();
        review =
                bench.review(
                        author.actor(),
                        bench.product("Comfort"),
                        Bench.appraisal(2),
                        "Squeaks " + word,
                        "It squeaks on every hill, says " + word);
        ear.hear();
    }

    private List<String> said() {
        return sql.sql(
                        "SELECT title || ': ' || text FROM listening.mention JOIN listening.source ON source.id = source AND kind = 'here' WHERE forgotten_at IS NULL AND (title LIKE ? OR text LIKE ?) ORDER BY said_at")
                .param("%" + word + "%")
                .param("%" + word + "%")
                .query(String.class)
                .list();
    }

    @Test
    void aReviewIsAMentionWithItsAuthor() {
        assertThat(said())
                .singleElement()
                .satisfies(it ->
                        assertThat(it)
                                .startsWith("Squeaks " + word + ": It squeaks on every hill"));
        var row =
                sql.sql("SELECT author, address, author_key FROM listening.mention WHERE title = ?")
                        .param("Squeaks " + word)
                        .query()
                        .singleRow();
        assertThat(row.get("author")).isEqualTo(author.name());
        assertThat(row.get("address")).isEqualTo("http://localhost:8080/posts/" + review);
        assertThat(row.get("author_key")).isNotNull();
        assertThat(sql.sql("SELECT count(*) FROM listening.here").query(Long.class).single())
                .isZero();
    }

    @Test
    void aCommentIsOneTooAndWhatTheBrandSaysIsNone() {
        conversation.post(
                author.actor(),
                new CommentId(Ids.next()),
                review,
                null,
                "Still squeaks, the " + word);
        conversation.post(
                cast.bert().actor(),
                new CommentId(Ids.next()),
                review,
                null,
                "We look into your " + word);
        ear.hear();

        assertThat(said())
                .hasSize(2)
                .anyMatch(it -> it.contains("Still squeaks"))
                .noneMatch(it -> it.contains("look into"));
    }

    @Test
    void whatSomebodySaysWhileTheySpeakForTheBrandIsTheBrandsAndNothingElseIs() {
        var before = comment("Before I worked there: the " + word);
        hat("/hats");
        var meanwhile = comment("Here I speak for all of us: the " + word);
        edit(before, "Long before I worked there: the " + word);
        ear.hear();
        assertThat(said())
                .hasSize(2)
                .anyMatch(it -> it.contains("Long before"))
                .noneMatch(it -> it.contains("all of us"));

        hat("/hats/staff/withdrawals");
        comment("Now I work elsewhere: the " + word);
        edit(meanwhile, "There I spoke for all of us: the " + word);
        ear.hear();
        assertThat(said())
                .hasSize(3)
                .anyMatch(it -> it.contains("elsewhere"))
                .noneMatch(it -> it.contains("all of us"));
    }

    private CommentId comment(String words) {
        var id = new CommentId(Ids.next());
        conversation.post(author.actor(), id, review, null, words);
        return id;
    }

    private void edit(CommentId comment, String words) {
        browser.post()
                .uri("/comments/" + comment + "/edits")
                .cookie(author.cookie())
                .param("body", words)
                .exchange();
    }

    private void hat(String path) {
        browser.post()
                .uri("/people/" + author.handle() + path)
                .cookie(cast.cleo().cookie())
                .param("hat", "staff")
                .exchange();
    }

    private void withdraw(String what) {
        browser.post().uri(what + "/withdrawals").cookie(author.cookie()).exchange();
    }

    @Test
    void whatIsChangedIsChangedAndWhatIsWithdrawnIsGone() {
        var comment = comment("Still squeaks, the " + word);
        ear.hear();
        edit(comment, "Silent now, the " + word);
        ear.hear();
        assertThat(said())
                .hasSize(2)
                .anyMatch(it -> it.contains("Silent now"))
                .noneMatch(it -> it.contains("Still squeaks"));

        withdraw("/comments/" + comment);
        ear.hear();
        assertThat(said()).hasSize(1).noneMatch(it -> it.contains("Silent now"));
    }

    @Test
    void whatIsGoneIsHeardBeforeAllThatIsNewAndWaits() {
        assertThat(said()).hasSize(1);
        withdraw("/posts/" + review);

        transaction.executeWithoutResult(it -> {
            sql.sql(MANY).update();
            hearkening.some();
            assertThat(said()).isEmpty();
            it.setRollbackOnly();
        });
    }

    @Test
    void nobodyHearsWhileSomebodyRemembers() {
        var hears = new AtomicReference<Future<Integer>>();
        try (var beside = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(_ -> {
                overheard.before();
                hears.set(beside.submit(hearkening::some));
                assertThat(hears.get())
                        .failsWithin(Duration.ofMillis(500))
                        .withThrowableOfType(TimeoutException.class);
            });
            assertThat(hears.get()).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void whereNobodyIsHeardAnyMoreWhatIsDeletedGoesAndNothingComes() {
        var comment = comment("Still squeaks, the " + word);
        ear.hear();
        sources("ended");
        try {
            comment("And again the " + word);
            withdraw("/comments/" + comment);
            ear.hear();
            assertThat(said())
                    .hasSize(1)
                    .noneMatch(it -> it.contains("again") || it.contains("Still"));
        } finally {
            sources("open");
        }
    }

    private void sources(String state) {
        sql.sql("UPDATE listening.source SET state = ? WHERE kind = 'here'").param(state).update();
    }

    @Test
    void whatWasSaidBeforeAnybodyListenedIsHeardOnce() {
        var old =
                bench.review(
                        author.actor(),
                        bench.product("Comfort"),
                        Bench.appraisal(3),
                        "Years ago " + word,
                        "It squeaked even then, says " + word);
        conversation.post(
                author.actor(), new CommentId(Ids.next()), old, null, "As I said: " + word);
        conversation.post(
                cast.bert().actor(), new CommentId(Ids.next()), old, null, "We heard: " + word);
        sql.sql("DELETE FROM listening.here").update();
        ear.hear();
        assertThat(said()).hasSize(1);

        sql.sql(
                        "UPDATE listening.here_before SET kind = '', id = '00000000-0000-0000-0000-000000000000', done = false")
                .update();
        remembering.remember();
        ear.hear();
        assertThat(said())
                .hasSize(3)
                .anyMatch(it -> it.contains("even then"))
                .anyMatch(it -> it.contains("As I said"));
        assertThat(
                        sql.sql("SELECT author FROM listening.mention WHERE title = ?")
                                .param("Years ago " + word)
                                .query(String.class)
                                .single())
                .isEqualTo(author.name());

        sql.sql("DELETE FROM listening.here").update();
        remembering.remember();
        assertThat(sql.sql("SELECT count(*) FROM listening.here").query(Long.class).single())
                .as("once is enough")
                .isZero();
    }

    @Test
    void whoAskedNotToBeListenedToIsNot() {
        browser.post()
                .uri("/listening/opt-outs")
                .cookie(cast.bert().cookie())
                .param("name", author.name())
                .param("source", "")
                .param("address", "")
                .exchange();
        assertThat(said()).isEmpty();
        conversation.post(
                author.actor(), new CommentId(Ids.next()), review, null, "And again the " + word);
        ear.hear();
        assertThat(said()).isEmpty();
    }

    @Test
    void whoLeavesIsForgotten() {
        assertThat(said()).hasSize(1);
        browser.post()
                .uri("/settings/erasures")
                .cookie(author.cookie())
                .param("sure", "yes")
                .param("current", Cast.PASSWORD)
                .exchange();
        ear.hear();
        assertThat(said()).isEmpty();
    }
}
