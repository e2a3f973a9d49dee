package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Law;
import folkmoot.moderation.decision.Patience;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The rules about saying the same, and about saying very much.
@FolkmootTest
class RulesTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String REASON =
            "A text that says nearly the same as two others of the last thirty days waits for a moderator,"
                    + " two days at most. Short texts, which anybody would write, do not count.";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Patience patience;
    @Autowired Law law;
    @Autowired JdbcClient sql;

    private PostId review;
    private String words;

    @BeforeEach
    void somethingToSay() {
        review = bench.review(cast.somebody(), bench.product(), 3, "Copied");
        words = "Everybody should know what became of number " + NUMBER.incrementAndGet();
    }

    @Test
    void theSameWordsAThirdTimeWaitWithAReasonAndAppearByThemselves() {
        say(cast.somebody(), words + "!");
        say(cast.somebody(), words.toUpperCase() + " …");
        assertThat(shown()).isEqualTo(2);
        var third = cast.somebody();

        say(third, words);

        assertThat(shown()).isEqualTo(2);
        assertThat(Read.text(browser, "/posts/" + review, third.cookie())).contains(REASON);
        assertThat(recorded()).containsExactly("hold " + REASON);
        patience.end();
        assertThat(shown()).isEqualTo(3);
        assertThat(recorded()).hasSize(2).last().asString().startsWith("release ");
    }

    @Test
    void whatIsHeldEarnsNoTrustAndWhatIsChangedIsSaidOnce() {
        var author = cast.somebody();
        say(author, "Five words are said here");
        var before = lately(author);
        assertThat(before.contributions()).isOne();

        edit(author, "Three words now");

        assertThat(lately(author).allWords()).isEqualTo(before.allWords() - 2);
        say(author, "Best casino, click here: https://bit.ly/" + System.nanoTime());
        assertThat(lately(author).contributions()).isOne();
    }

    private Law.Lately lately(Cast.Player author) {
        var product =
                sql.sql("SELECT product FROM talk.post WHERE id = ?")
                        .param(review.value())
                        .query(UUID.class)
                        .single();
        var next =
                new Law.Matter(
                        Ids.next(), "comment", author.id(), review.value(), "product:" + product);
        return law.lately(next, Instant.now().plusSeconds(1));
    }

    @Test
    void shortWordsAreNobodysOwn() {
        for (var i = 0; i < 4; i++) {
            say(cast.somebody(), "Thank you, that worked!");
        }

        assertThat(shown()).isEqualTo(4);
    }

    @Test
    void whoeverTurnsTheirWordsIntoTheSameWaitsToo() {
        say(cast.somebody(), words);
        say(cast.somebody(), words);
        var late = cast.somebody();
        say(late, "Something else altogether, at first");

        edit(late, words);

        assertThat(shown()).isEqualTo(2);
        assertThat(Read.text(browser, "/posts/" + review, late.cookie())).contains(REASON);
        patience.end();
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void copiesByEditingAreCountedAsWell() {
        var all = List.of(cast.somebody(), cast.somebody(), cast.somebody());
        for (var it : all) {
            say(it, "First words of number " + NUMBER.incrementAndGet());
        }

        all.forEach(it -> edit(it, words));

        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void onesOwnWordsAreMendedHoweverManyCopiedThem() {
        var first = cast.somebody();
        say(first, words);
        edit(first, words + ".");
        edit(first, words + "!");
        say(cast.somebody(), words);
        assertThat(shown()).as("mending is no copy").isEqualTo(2);
        say(cast.somebody(), words);

        edit(first, "**" + words + "**");

        assertThat(Read.text(browser, "/posts/" + review, first.cookie())).doesNotContain(REASON);
        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void whoSaysVeryMuchIsAskedToWait() {
        var hasty = cast.somebody();
        for (var i = 0; i < 60; i++) {
            // So many in one conversation would cool it down.
            if (i % 9 == 0) {
                somethingToSay();
            }
            assertThat(said(hasty, "Word " + i)).hasStatus(303);
        }

        var refused = said(hasty, "Word 60");
        assertThat(refused).hasStatus(429);
        assertThat(Read.page(refused).text())
                .contains("That was very often", "send it again in", "Word 60");
        var review =
                Filled.in(4, "In haste")
                        .send(browser, bench.product().path() + "/reviews", hasty.cookie());
        assertThat(review).hasStatus(429);
        assertThat(Integer.parseInt(review.getResponse().getHeader("Retry-After")))
                .isBetween(1, 1_800);
        assertThat(said(cast.somebody(), "Others are not asked")).hasStatus(303);
        assertThat(
                        sql.sql("SELECT count(*) FROM talk.comment WHERE author = ?")
                                .param(hasty.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(60);
    }

    private void say(Cast.Player who, String body) {
        assertThat(said(who, body)).hasStatus(303);
    }

    private MvcTestResult said(Cast.Player who, String body) {
        return browser.post()
                .uri("/posts/" + review + "/comments")
                .cookie(who.cookie())
                .param("body", body)
                .exchange();
    }

    private void edit(Cast.Player who, String body) {
        var id =
                Read.page(browser, "/posts/" + review, who.cookie())
                        .select("a[href^=/comments/][href$=/edit]")
                        .attr("href");
        assertThat(browser.post().uri(id + "s").cookie(who.cookie()).param("body", body))
                .hasStatus(303);
    }

    /// Comments that everybody can read.
    private int shown() {
        return sql.sql("SELECT count(*) FROM talk.comment WHERE post = ? AND state = 'visible'")
                .param(review.value())
                .query(Integer.class)
                .single();
    }

    private List<String> recorded() {
        return sql.sql(
                        """
                        SELECT act || ' ' || reason FROM transparency.entry JOIN talk.comment
                            ON object = 'comment:' || comment.id
                        WHERE post = ? ORDER BY index
                        """)
                .param(review.value())
                .query(String.class)
                .list();
    }
}
