package folkmoot.moderation.handing;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Statements;
import folkmoot.moderation.Bar;
import folkmoot.people.Hat;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What rules bring to those with a hat: what everybody can read of it, until it is looked after or
/// gone.
@FolkmootTest
class HandedTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Bar bar;
    @Autowired Conversation conversation;
    @Autowired Sweeping sweeping;
    @Autowired JdbcClient sql;

    private Cast.Player expert;
    private Cast.Player host;
    private Cast.Player guest;
    private PostId review;
    private String word;
    private String secret;

    @BeforeEach
    void aRuleBringsAWordToExperts() {
        sql.sql(
                        """
                        UPDATE moderation.decision SET ended_at = now(), ended_by = 'decision'
                        WHERE detail = 'expert' AND ended_at IS NULL
                        """)
                .update();
        expert = cast.moderator(Hat.EXPERT);
        host = cast.somebody();
        guest = cast.somebody();
        review = bench.review(host, bench.product(), 3, "Squeaks " + NUMBER.incrementAndGet());
        word = "quirk" + System.nanoTime();
        secret = "I live in Elm Street " + NUMBER.incrementAndGet();
        bar.enact(
                word,
                "{\"route_to_staff\": {\"hat\": \"expert\"}}",
                "hasWord(text, 'mark')",
                "comment.created",
                "review.created");
    }

    @Test
    void whatItsAuthorTookBackIsNobodysAnyMore() {
        var comment = say(secret);
        assertThat(bar.read("/handed", expert)).contains(secret);
        assertThat(bar.read("/", expert)).contains(secret);

        assertThat(bar.post(guest, "/comments/" + comment + "/withdrawals")).hasStatus(303);

        assertThat(ends(comment.value())).containsExactly("author");
        assertThat(bar.read("/handed", expert)).contains("No rule brought anything to you");
        assertThat(bar.read("/", expert)).doesNotContain(secret, "See to them");
    }

    @Test
    void aReviewThatWasTakenBackIsNobodysAnyMore() {
        var broke = bench.review(guest, bench.product(), 1, "Broke " + word);
        assertThat(bar.read("/handed", expert)).contains("Broke " + word);

        assertThat(bar.post(guest, "/posts/" + broke + "/withdrawals")).hasStatus(303);

        assertThat(ends(broke.value())).containsExactly("author");
        assertThat(bar.read("/handed", expert)).doesNotContain("Broke " + word);
    }

    @Test
    void whoLeavesTakesItOffTheList() {
        var comment = say(secret);

        assertThat(bar.post(guest, "/settings/erasures", "sure", "yes", "current", Cast.PASSWORD))
                .hasStatus(303);

        assertThat(ends(comment.value())).containsExactly("author");
        assertThat(bar.read("/handed", expert)).contains("No rule brought anything to you");
    }

    @Test
    void whatWasLeftOpenIsNotReadEither() {
        var comment = say(secret);
        bar.post(guest, "/comments/" + comment + "/withdrawals");
        leaveOpen(comment, 1);

        for (var page : List.of("/handed", "/")) {
            assertThat(bar.read(page, expert))
                    .contains("Something that its author took back")
                    .doesNotContain(secret);
            assertThat(links(page)).doesNotContain("/comments/" + comment);
        }
    }

    @Test
    void whatWasLeftOpenHidesNothingNewer() {
        var comment = say(secret);
        bar.post(guest, "/comments/" + comment + "/withdrawals");
        leaveOpen(comment, 450);
        var newer = say("And this is new");
        assertThat(links("/handed")).as("behind all that").doesNotContain("/comments/" + newer);

        sweeping.sweep();

        assertThat(links("/handed")).contains("/comments/" + newer);
        assertThat(bar.read("/handed", expert)).doesNotContain("took back");
        assertThat(bar.read("/", expert)).contains("A rule brought one thing to you");
    }

    @Test
    void whatIsHiddenOrStandsUnderWhatIsIsNotRead() {
        var comment = say(secret);
        for (var it : List.of(cast.somebody(), cast.somebody(), cast.somebody())) {
            bar.post(it, "/flags", "what", "/comments/" + comment, "reason", "RUDE");
        }
        bar.verdict(cast.moderator(), comment.value(), "hide", "banned-words", "An address.");
        say("And under it, " + secret);
        assertThat(bar.read("/handed", expert)).contains("And under it", "waits or is hidden");

        bar.post(host, "/posts/" + review + "/withdrawals");

        assertThat(bar.read("/handed", expert))
                .contains("waits or is hidden")
                .doesNotContain(secret);
        assertThat(bar.read("/", expert)).doesNotContain(secret);
        sweeping.sweep();
        assertThat(ends(comment.value())).as("it may come back").isEmpty();
    }

    @Test
    void whatIsSaidUnderWhatWasBroughtIsBroughtToo() {
        review = bench.review(host, bench.product(), 2, "Broke " + word);
        var first = say("So did mine");
        var second = say("Mine as well");

        assertThat(links("/handed"))
                .contains("/posts/" + review, "/comments/" + first, "/comments/" + second);
        assertThat(bar.post(guest, "/comments/" + first + "/edits", "body", "Again, " + word))
                .hasStatus(303);
        assertThat(
                        sql.sql("SELECT count(*) FROM moderation.decision WHERE object = ?")
                                .param(first.value())
                                .query(Integer.class)
                                .single())
                .as("once is enough")
                .isEqualTo(1);
    }

    @Test
    void pagesCostTheSameHoweverMuchWasBrought() {
        // Nothing in the stream changes from here on.
        var places = Stream.generate(this::elsewhere).limit(23).toList();
        var nothing = asked("/");
        places.subList(0, 3).forEach(it -> say("One of the first", it));
        var few = asked("/");
        var list = asked("/handed");

        places.subList(3, 23).forEach(it -> say("One of many", it));

        assertThat(bar.read("/", expert)).contains("Rules brought 23 things to you");
        // The words, what became of them and of what they stand under, what was decided.
        assertThat(few).as(String.join("\n--\n", few)).hasSize(nothing.size() + 4);
        assertThat(asked("/")).hasSameSizeAs(few);
        assertThat(asked("/handed")).hasSameSizeAs(list);
    }

    // As it would be without anybody who ended it.
    private void leaveOpen(CommentId comment, int times) {
        sql.sql(
                        """
                        INSERT INTO moderation.decision (id, object, kind, effect, detail, rule, version, by, source, reason, at)
                        SELECT gen_random_uuid(), object, kind, effect, detail, rule, version, by, source, reason,
                               at - make_interval(secs => time)
                        FROM moderation.decision CROSS JOIN generate_series(1, ?) AS time WHERE object = ?
                        """)
                .param(times)
                .param(comment.value())
                .update();
    }

    // A conversation in which nobody has to take turns.
    private PostId elsewhere() {
        return bench.review(host, bench.product(), 3, "Creaks " + NUMBER.incrementAndGet());
    }

    private CommentId say(String words) {
        return say(words, review);
    }

    private CommentId say(String words, PostId under) {
        var id = new CommentId(Ids.next());
        var text = "%s, %s %s".formatted(words, Ids.text(Ids.next()), word);
        assertThat(conversation.post(guest.actor(), id, under, null, text))
                .isInstanceOf(Publishing.Published.class);
        return id;
    }

    private List<String> ends(UUID object) {
        return sql.sql(
                        """
                        SELECT ended_by FROM moderation.decision
                        WHERE object = ? AND effect = 'route_to_staff' AND ended_at IS NOT NULL
                        """)
                .param(object)
                .query(String.class)
                .list();
    }

    private List<String> links(String page) {
        return Read.page(browser, page, expert.cookie()).select("a").eachAttr("href");
    }

    private List<String> asked(String page) {
        read(page);
        return Statements.during(() -> read(page));
    }

    private void read(String page) {
        var fresh = page + "?fresh=" + NUMBER.incrementAndGet();
        assertThat(Read.get(browser, fresh, expert.cookie())).hasStatusOk();
    }
}
