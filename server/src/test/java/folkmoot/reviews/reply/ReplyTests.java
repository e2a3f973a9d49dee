package folkmoot.reviews.reply;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.decision.Patience;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.talk.PostId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

@FolkmootTest
class ReplyTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Patience patience;
    @Autowired JdbcClient sql;

    private Cast.Player writer;
    private ProductView product;
    private PostId review;
    private String words;

    @BeforeEach
    void aReview() {
        writer = cast.somebody();
        product = bench.product();
        review =
                Read.post(
                        Filled.in(2, "Squeaks")
                                .send(browser, product.path() + "/reviews", writer.cookie()));
        words = "We are sorry about that, and send you case " + NUMBER.incrementAndGet();
    }

    @Test
    void staffRepliesOnceInTheirOwnNameWithTheirHat() {
        var form = Read.page(browser, page(), cast.bert().cookie()).select("#reply form");
        assertThat(form.attr("action")).isEqualTo(replies());

        assertThat(Read.location(reply(cast.bert(), words))).isEqualTo(page() + "#reply-" + review);

        for (var path : new String[] {page(), product.path()}) {
            var reply = Read.page(browser, path).select(".reply");
            assertThat(reply).as(path).hasSize(1);
            assertThat(reply.text()).contains("one reply to this review", "Bert", words);
            assertThat(reply.select("a[href='/people/bert']")).isNotEmpty();
            assertThat(reply.html()).contains("speaks for the brand");
        }
    }

    @Test
    void thereIsNoSecondReplyByAnybody() {
        reply(cast.bert(), words);

        for (var player : new Cast.Player[] {cast.bert(), cast.cleo()}) {
            var answer = reply(player, "And another thing");
            assertThat(answer).hasStatus(409).bodyText().contains("has its one reply already");
            assertThat(Read.page(answer).select("textarea").text()).isEqualTo("And another thing");
        }
        assertThat(Read.page(browser, page(), cast.cleo().cookie()).select("#reply form"))
                .isEmpty();
        assertThat(Read.page(browser, page()).select(".reply")).hasSize(1);
        assertThat(Read.text(browser, page())).contains(words).doesNotContain("another thing");
    }

    @Test
    void sentTwiceItIsSaidOnce() {
        reply(cast.bert(), words);

        assertThat(Read.location(reply(cast.bert(), words))).isEqualTo(page() + "#reply-" + review);
        assertThat(reply(cast.cleo(), words)).hasStatus(409);
        assertThat(reply(cast.ann(), words)).hasStatus(403);
        assertThat(Read.page(browser, page()).select(".reply")).hasSize(1);
    }

    @Test
    void nobodyElseRepliesForTheBrand() {
        for (var player : new Cast.Player[] {cast.ann(), cast.dov(), writer}) {
            assertThat(reply(player, "As the brand")).hasStatus(403);
            assertThat(Read.page(browser, page(), player.cookie()).select("#reply")).isEmpty();
        }
        assertThat(
                        Read.location(
                                browser.post().uri(replies()).param("body", "As guest").exchange()))
                .startsWith("/sign-in");
        assertThat(Read.page(browser, page()).select(".reply")).isEmpty();
    }

    @Test
    void anEmptyOrTooLongReplyComesBackAsTyped() {
        assertThat(reply(cast.bert(), "  ")).hasStatus(422).bodyText().contains("write a word");
        var longer = "x".repeat(5_001);
        var answer = reply(cast.bert(), longer);
        assertThat(answer).hasStatus(422);
        assertThat(Read.page(answer).select("textarea").text()).isEqualTo(longer);
        assertThat(Read.page(browser, page()).select(".reply")).isEmpty();
    }

    @Test
    void withHtmxTheSame() {
        assertThat(
                        browser.post()
                                .uri(replies())
                                .cookie(cast.bert().cookie())
                                .header("HX-Request", "true")
                                .param("body", " "))
                .hasStatus(422);
        assertThat(
                        browser.post()
                                .uri(replies())
                                .cookie(cast.bert().cookie())
                                .header("HX-Request", "true")
                                .param("body", words))
                .hasStatus(303);
        assertThat(Read.text(browser, page())).contains(words);
    }

    @Test
    void itsWriterCorrectsItInPublicAndNobodyElse() {
        reply(cast.bert(), words);
        assertThat(correct(cast.cleo(), "Somebody else's words")).hasStatus(404);
        assertThat(correct(cast.ann(), "A member's words")).hasStatus(403);
        var form = Read.page(browser, replies() + "/edit", cast.bert().cookie());
        assertThat(form.select("textarea").text()).isEqualTo(words);
        assertThat(form.select("form.compose button").text()).isEqualTo("Save the correction");

        assertThat(correct(cast.bert(), "We were wrong about case " + NUMBER.incrementAndGet()))
                .hasStatus(303);

        assertThat(Read.text(browser, page())).contains("We were wrong", "corrected");
        assertThat(Read.text(browser, replies() + "/history")).contains(words);
        assertThat(
                        sql.sql("SELECT count(*) FROM reviews.reply WHERE post = ?")
                                .param(review.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void theHouseRulesBindTheBrandToo() {
        reply(cast.bert(), "http://a.example http://b.example http://c.example http://d.example");

        assertThat(Read.page(browser, page()).select(".reply")).isEmpty();
        assertThat(Read.page(browser, page(), cast.bert().cookie()).select(".reply").text())
                .contains("Waits because of a house rule");
        assertThat(
                        sql.sql(
                                        """
                                        SELECT entry.rule FROM transparency.entry
                                        JOIN reviews.reply ON entry.object = 'reply:' || reply.id WHERE post = ?
                                        """)
                                .param(review.value())
                                .query(String.class)
                                .list())
                .containsExactly("link-spam");

        patience.end();
        assertThat(Read.page(browser, page()).select(".reply")).hasSize(1);
    }

    @Test
    void whereTheReviewIsShownToGuestsItsReplyAndItsCountsAreAsTheyAreNow() {
        assertThat(card()).contains("Squeaks").doesNotContain("has replied");
        assertThat(profile()).contains("Squeaks").doesNotContain(words);

        reply(cast.bert(), words);
        assertThat(card()).contains("has replied");
        assertThat(profile()).contains(words);

        var reader = cast.somebody().cookie();
        browser.post().uri(page() + "/marks").cookie(reader).param("helpful", "yes").exchange();
        assertThat(card()).contains("1 found this helpful");
        assertThat(profile()).contains("Helpful 1");

        browser.post()
                .uri(page() + "/comments")
                .cookie(reader)
                .param("body", "Not mine")
                .exchange();
        assertThat(card()).contains("1 comment");
        assertThat(profile()).contains("1 comment");
    }

    private String card() {
        return Read.page(browser, "/").select(".card__body:has(a[href=" + page() + "])").text();
    }

    private String profile() {
        return Read.page(browser, "/people/" + writer.handle()).select("#review-" + review).text();
    }

    @Test
    void whatWasHeldAndCorrectedIsNotInTheHistory() {
        reply(cast.bert(), words);
        correct(cast.bert(), "http://a.example http://b.example http://c.example http://d.example");
        correct(cast.bert(), "Corrected before anybody read it, case " + NUMBER.incrementAndGet());
        patience.end();

        assertThat(Read.text(browser, page())).contains("Corrected before", "corrected");
        assertThat(Read.text(browser, replies() + "/history"))
                .contains(words)
                .doesNotContain("d.example");
    }

    @Test
    void itsWordsLeadToItsReview() {
        reply(cast.bert(), "ご不便をおかけしました。交換します。 Replacement nr " + NUMBER.incrementAndGet());
        var here = page() + "#reply-" + review;
        assertThat(found("交換します")).contains(here);
        assertThat(found("replacement " + NUMBER.get())).containsExactly(here);

        correct(cast.bert(), "It is a refurbishment, case " + NUMBER.incrementAndGet());
        assertThat(found("replacement " + (NUMBER.get() - 1))).isEmpty();
        assertThat(found("refurbishment " + NUMBER.get())).containsExactly(here);
        assertThat(Read.page(browser, "/search?q=refurbishment").select(".hit__kind").text())
                .contains("Reply of the brand");
    }

    @Test
    void whatCannotBeReadIsNotFound() {
        var flood = " http://a.example http://b.example http://c.example http://d.example";
        reply(cast.bert(), "Zirconium " + NUMBER.get() + flood);
        assertThat(found("zirconium " + NUMBER.get())).as("held").isEmpty();
        patience.end();
        assertThat(found("zirconium " + NUMBER.get())).as("released").hasSize(1);

        browser.post().uri(page() + "/withdrawals").cookie(writer.cookie()).exchange();
        assertThat(found("zirconium " + NUMBER.get())).as("its review is withdrawn").isEmpty();
    }

    @Test
    void itWaitsAndComesBackWithItsReview() {
        reply(cast.bert(), "Molybdenum, case " + NUMBER.get());
        Filled.in(2, "Held now")
                .with("text", "http://a.example http://b.example http://c.example http://d.example")
                .send(browser, "/reviews/" + review + "/edits", writer.cookie());
        assertThat(found("molybdenum " + NUMBER.get())).isEmpty();

        patience.end();
        assertThat(found("molybdenum " + NUMBER.get())).hasSize(1);
    }

    private List<String> found(String words) {
        var path = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}").encode();
        return Read.page(browser, path.build(words).toString()).select(".hit a").eachAttr("href");
    }

    @Test
    void whatIsNotToBeReadIsNotRepliedTo() {
        browser.post().uri(page() + "/withdrawals").cookie(writer.cookie()).exchange();

        var answer = reply(cast.bert(), words);
        assertThat(answer).hasStatus(409).bodyText().contains("its author took it back");
        assertThat(Read.page(answer).select("textarea").text()).isEqualTo(words);
        assertThat(reply(cast.ann(), words)).hasStatus(403);
        var nowhere = "/posts/" + new PostId(UUID.randomUUID()) + "/replies";
        assertThat(browser.post().uri(nowhere).cookie(cast.bert().cookie()).param("body", words))
                .hasStatus(404);
    }

    private MvcTestResult reply(Cast.Player who, String body) {
        return browser.post().uri(replies()).cookie(who.cookie()).param("body", body).exchange();
    }

    private MvcTestResult correct(Cast.Player who, String body) {
        return browser.post()
                .uri(replies() + "/edits")
                .cookie(who.cookie())
                .param("body", body)
                .exchange();
    }

    private String page() {
        return "/posts/" + review;
    }

    private String replies() {
        return page() + "/replies";
    }
}
