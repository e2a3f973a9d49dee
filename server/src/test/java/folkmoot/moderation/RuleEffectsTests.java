package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.rule.Rule;
import folkmoot.moderation.decision.Patience;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.talk.PostId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What rules in force do to comments of people, each by a word of its own.
@FolkmootTest
class RuleEffectsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Bar bar;
    @Autowired Patience patience;
    @Autowired JdbcClient sql;

    private Cast.Player host;
    private Cast.Player guest;
    private PostId review;
    private String title;
    private String word;

    @BeforeEach
    void aConversation() {
        host = cast.somebody();
        guest = cast.somebody();
        title = "Squeaks" + NUMBER.incrementAndGet();
        review = bench.review(host, bench.product(), 3, title);
        word = "quirk" + System.nanoTime();
    }

    @Test
    void aSlowConversationTakesTurnsAndItsAuthorIsTold() {
        inForce("{\"slow_down\": {\"between\": \"PT10M\", \"during\": \"PT6H\"}}");
        assertThat(say(guest, "Now then, " + word)).hasStatus(303);

        assertThat(say(guest, "And another thing"))
                .hasStatus(429)
                .bodyText()
                .contains("This conversation is slowed down", "And another thing");
        assertThat(say(cast.somebody(), "My turn")).hasStatus(303);
        assertThat(read("/posts/" + review, guest))
                .contains("Answers take turns here", "My turn")
                .doesNotContain("And another thing");
        assertThat(read("/decisions", host)).contains("A conversation was slowed down");
        assertThat(read("/decisions", guest)).doesNotContain("A conversation was slowed down");
    }

    @Test
    void aLockedConversationIsClosedForAWhileAndItsAuthorCanAppeal() {
        inForce("{\"lock\": {\"during\": \"PT6H\"}}");
        assertThat(say(guest, "Enough, " + word)).hasStatus(303);

        assertThat(say(cast.somebody(), "Too late")).hasStatus(429);

        assertThat(read("/posts/" + review, guest))
                .contains("Nobody can answer here until")
                .doesNotContain("Too late");
        var told = "/decisions/" + bar.decision(review.value());
        assertThat(read(told, host))
                .contains("A conversation was closed for a while", title)
                .doesNotContain(word);
        assertThat(bar.status(told, guest)).isEqualTo(404);
        assertThat(bar.appeal(host, bar.decision(review.value()), "We were nearly done."))
                .contains("/appeals/");

        patience.end();
        assertThat(say(cast.somebody(), "In time again")).hasStatus(303);
        assertThat(read("/posts/" + review, guest)).doesNotContain("Nobody can answer here");
    }

    @Test
    void whoIsSuspendedReadsOnAndWritesNothing() {
        inForce("{\"suspend\": {\"during\": \"P3D\"}}");
        assertThat(say(guest, "Once more, " + word)).hasStatus(303);

        assertThat(say(guest, "Anything at all")).hasStatus(429);

        var elsewhere = bench.review(host, bench.product(), 4, "Other" + title);
        assertThat(bar.post(guest, "/posts/" + elsewhere + "/comments", "body", "Nor here"))
                .hasStatus(429);
        assertThat(read("/posts/" + elsewhere, guest)).doesNotContain("Nor here");
        assertThat(read("/decisions", guest)).contains("You cannot write here for a while");
        assertThat(say(host, "I may, it was not me")).hasStatus(303);
    }

    @Test
    void onlySoManyLinksLeadSomewhere() {
        inForce("{\"limit_links\": {\"most\": 0}}");
        assertThat(say(guest, word + " https://folkmoot.example/one")).hasStatus(303);

        var page = Read.page(browser, "/posts/" + review, host.cookie());

        assertThat(page.select("a[href^='https://folkmoot.example']")).isEmpty();
        assertThat(page.text()).contains(word, "https://folkmoot.example/one");
        assertThat(read("/decisions", guest)).contains("Some of your links are shown as words");
    }

    @Test
    void aRuleReplies() {
        inForce("{\"reply\": {\"text\": \"The handbook has a chapter on that.\"}}");
        assertThat(say(guest, "How does it go, " + word)).hasStatus(303);

        assertThat(read("/posts/" + review, host)).contains("The handbook has a chapter on that.");
    }

    @Test
    void theAuthorIsAskedForASourceAndNobodyElse() {
        inForce("{\"ask_source\": {}}");
        assertThat(say(guest, "They all say so, " + word)).hasStatus(303);

        assertThat(read("/posts/" + review, guest)).contains("Can you say where this comes from?");
        assertThat(read("/posts/" + review, host))
                .contains(word)
                .doesNotContain("Can you say where this comes from?");
    }

    @Test
    void whatIsBroughtToStaffIsThereUntilSomebodyLookedAfterIt() {
        inForce("{\"route_to_staff\": {\"hat\": \"service\"}}");
        assertThat(say(guest, "My order never came, " + word)).hasStatus(303);
        var staff = cast.bert();

        assertThat(read("/handed", staff)).contains("My order never came, " + word);
        assertThat(read("/", staff)).contains("to you", "See to them");
        assertThat(read("/", guest)).doesNotContain("See to them");
        assertThat(bar.status("/handed", guest)).isEqualTo(403);
        var end =
                Read.page(browser, "/handed", staff.cookie())
                        .select("li:contains(" + word + ") form")
                        .attr("action");
        assertThat(bar.post(guest, end)).hasStatus(404);
        assertThat(read("/handed", staff)).contains(word);

        assertThat(bar.post(staff, end)).hasStatus(303);

        assertThat(read("/handed", staff)).doesNotContain(word);
        assertThat(bar.post(staff, end)).as("somebody saw to it before").hasStatus(303);
        assertThat(bar.post(guest, end)).hasStatus(404);
        assertThat(read("/posts/" + review, host)).contains(word);
    }

    @Test
    void noRuleInForceHidesAReview() {
        inForce("{\"hide\": {}}", "review.created");
        Filled.in(1, "Broke " + word)
                .send(browser, bench.product().path() + "/reviews", guest.cookie());

        var done =
                sql.sql(
                                "SELECT effect || ' ' || (until IS NOT NULL) FROM moderation.decision WHERE person = ?")
                        .param(guest.id().value())
                        .query(String.class)
                        .list();
        assertThat(done).containsExactly("hold true");
    }

    @Test
    void aPictureOfOneselfIsAskedAboutLikeAnyOther() {
        for (var it : List.of("One", "Two", "Three")) {
            assertThat(say(guest, it + " " + word)).hasStatus(303);
        }
        var rule = enact("{\"hide\": {}}", "media.created", "author.contributions == 3");
        try {
            assertThat(
                            browser.post()
                                    .uri("/settings/pictures")
                                    .cookie(guest.cookie())
                                    .multipart()
                                    .file(new MockMultipartFile("picture", new byte[] {1, 2})))
                    .hasStatus(422)
                    .bodyText()
                    .contains("picture-wrong", rule.wording().plainText());
        } finally {
            bar.repeal(rule);
        }
    }

    private void inForce(String then) {
        inForce(then, "comment.created");
    }

    private void inForce(String then, String trigger) {
        enact(then, trigger, "hasWord(text, 'mark')");
    }

    private Rule enact(String then, String trigger, String when) {
        return bar.enact(word, then, when, trigger);
    }

    private MvcTestResult say(Cast.Player who, String body) {
        return bar.post(who, "/posts/" + review + "/comments", "body", body);
    }

    private String read(String path, Cast.Player who) {
        return bar.read(path, who);
    }
}
