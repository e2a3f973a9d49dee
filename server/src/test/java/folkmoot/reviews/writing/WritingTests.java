package folkmoot.reviews.writing;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.picture.Samples;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class WritingTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

    private Cast.Player writer;
    private ProductView product;
    private String form;

    @BeforeEach
    void aProductAndSomebodyWhoHasIt() {
        writer = cast.somebody();
        product = bench.product("Comfort", "Brakes");
        form = product.path() + "/reviews";
    }

    @Test
    void aReviewStandsAsItWasWritten() {
        var post =
                Read.post(
                        everything("Hauls two children")
                                .photo(Samples.jpeg(640, 480))
                                .with("caption", "The box, seen from above")
                                .send(browser, form, writer.cookie()));

        var page = Read.page(browser, "/posts/" + post);
        assertThat(page.select("h1").text()).isEqualTo("Hauls two children");
        assertThat(page.select(".prose strong").text()).isEqualTo("happened");
        assertThat(page.body().text())
                .contains("4 of 5 stars", "quiet", "steady in wind", "heavy uphill")
                .contains("Comfort", "Brakes", "March 2026", "source: visitor")
                .contains("somebody close works there", "it was lent to them", "for four weeks");
        assertThat(page.select("img[alt='The box, seen from above']")).isNotEmpty();
        assertThat(photo(page)).isEqualTo(200);
        assertThat(
                        sql.sql(
                                        """
                                        SELECT concat_ws(' ', stars, source, verification, relationship, incentive, state)
                                        FROM reviews.review WHERE post = ?
                                        """)
                                .param(post.value())
                                .query(String.class)
                                .single())
                .isEqualTo("4 visitor none relative loan visible");
        assertThat(Read.text(browser, product.path()))
                .contains("Hauls two children", "1 review", "visitor, purchase not checked");
    }

    @Test
    void whatReadersWeighAReviewByIsAskedAndNothingIsPreset() {
        var page = Read.page(browser, form, writer.cookie());
        assertThat(page.select("input[name=relationship]")).hasSize(8);
        assertThat(page.select("input[name=incentive]")).hasSize(5);
        assertThat(page.select("input[checked]")).isEmpty();

        for (var left : new String[] {"relationship", "incentive"}) {
            var answer =
                    Filled.in(5, "Splendid").without(left).send(browser, form, writer.cookie());
            assertThat(answer).hasStatus(422);
            assertThat(Read.page(answer).select(".wrong a[href='#" + left + "']")).hasSize(1);
        }
        var unknown =
                Filled.in(5, "Splendid")
                        .with("relationship", "unknown")
                        .with("incentive", "unknown")
                        .send(browser, form, writer.cookie());
        assertThat(Read.page(unknown).select(".wrong li")).hasSize(2);
        assertThat(reviews()).isZero();
    }

    @Test
    void anythingWrongComesBackWithEverythingAsTyped() {
        comesBack(everything("Kept").without("stars").with("experienced", "2999-01"));
    }

    @Test
    void withHtmxItComesBackTheSame() {
        comesBack(everything("Kept").without("stars").with("experienced", "2999-01").fragment());
    }

    private void comesBack(Filled wrong) {
        var answer =
                wrong.photo(Samples.jpeg(640, 480))
                        .with("caption", "A bent spoke")
                        .send(browser, form, writer.cookie());

        assertThat(answer).hasStatus(422);
        var page = Read.page(answer);
        assertThat(page.select("[role=alert] li")).hasSize(2);
        assertThat(page.select("#stars-1-wrong, #experienced-wrong")).hasSize(2);
        typed(page);
        assertThat(value(page, "experienced")).isEqualTo("2999-01");
        assertThat(value(page, "alt")).isEqualTo("A bent spoke");

        // Sent again as the browser shows it, without choosing the file a second time.
        var post =
                Read.post(
                        everything("Kept")
                                .with("photo", value(page, "photo"))
                                .with("alt", "A bent spoke, close")
                                .send(browser, form, writer.cookie()));
        var shown = Read.page(browser, "/posts/" + post);
        assertThat(shown.select("img[alt='A bent spoke, close']")).isNotEmpty();
        assertThat(photo(shown)).isEqualTo(200);
    }

    @Test
    void aPhotoWithoutWordsIsAskedForThemOnceAndMayGoWithout() {
        var answer =
                Filled.in(4, "Silent photo")
                        .photo(Samples.jpeg(64, 64))
                        .send(browser, form, writer.cookie());
        assertThat(answer).hasStatus(422);
        var page = Read.page(answer);
        assertThat(page.select("[role=alert]").text()).contains("Say what is to be seen");

        var again =
                Filled.in(4, "Silent photo")
                        .with("photo", value(page, "photo"))
                        .with("alt", "")
                        .send(browser, form, writer.cookie());
        assertThat(Read.page(browser, Read.location(again)).select(".photos img")).hasSize(1);
    }

    @Test
    void aPhotoCanBeLeftOutAgain() {
        var page =
                Read.page(
                        Filled.in(4, "Two photos")
                                .photo(Samples.jpeg(64, 64))
                                .photo(Samples.jpeg(80, 64))
                                .send(browser, form, writer.cookie()));
        var ids = page.select("input[name=photo]").eachAttr("value");
        assertThat(ids).hasSize(2);

        var sent =
                Filled.in(4, "Two photos")
                        .with("photo", ids.toArray(String[]::new))
                        .with("alt", "first", "second")
                        .with("remove", ids.getFirst())
                        .send(browser, form, writer.cookie());
        assertThat(Read.page(browser, Read.location(sent)).select(".photos img").eachAttr("alt"))
                .containsExactly("second");
    }

    @Test
    void whatIsNoPhotoIsSaidSoAndNothingElseIsLost() {
        var answer =
                everything("Kept")
                        .photo(
                                "GIF89a is not taken"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .send(browser, form, writer.cookie());

        assertThat(answer).hasStatus(422);
        assertThat(Read.page(answer).select("#photos-wrong")).hasSize(1);
        typed(Read.page(answer));
    }

    @Test
    void ofMoreThanEightPhotosEightAreKeptAndTheRestIsSaid() {
        var filled = Filled.in(4, "Many photos").photo(Samples.jpeg(32, 32));
        for (var i = 0; i < 8; i++) {
            filled.photo(Samples.jpeg(33 + i, 32));
        }
        var answer = filled.send(browser, form, writer.cookie());

        assertThat(answer).hasStatus(422);
        assertThat(Read.page(answer).select("input[name=photo]")).hasSize(8);
        assertThat(Read.page(answer).select("#photos-wrong").text()).contains("At most eight");
    }

    @Test
    void nobodyTakesAnothersPhoto() {
        var theirs =
                value(
                        Read.page(
                                Filled.in(4, "Mine")
                                        .photo(Samples.jpeg(64, 64))
                                        .send(browser, form, writer.cookie())),
                        "photo");

        var sent =
                Filled.in(4, "Stolen")
                        .with("photo", theirs)
                        .with("alt", "a stolen picture")
                        .send(browser, form, cast.somebody().cookie());
        assertThat(Read.page(browser, Read.location(sent)).select(".photos img")).isEmpty();
    }

    @Test
    void onlyWhatTheCategoryAsksIsRated() {
        var post =
                Read.post(
                        Filled.in(4, "Rated")
                                .with("attribute-comfort", "5")
                                .with("attribute-brakes", "9")
                                .with("attribute-colour", "3")
                                .send(browser, form, writer.cookie()));
        assertThat(
                        sql.sql("SELECT attributes::text FROM reviews.review WHERE post = ?")
                                .param(post.value())
                                .query(String.class)
                                .single())
                .isEqualTo("{\"comfort\": 5}");
    }

    @Test
    void aDraftWaitsUntilItIsPublishedPhotosIncluded() {
        var kept =
                everything("Half a thought")
                        .without("stars")
                        .photo(Samples.jpeg(64, 64))
                        .with("caption", "A start")
                        .with("draft", "1")
                        .send(browser, form, writer.cookie());
        assertThat(Read.location(kept)).isEqualTo(form + "?note=draft");
        assertThat(reviews()).isZero();

        var page = Read.page(browser, Read.location(kept), writer.cookie());
        assertThat(page.body().text()).contains("Your draft is kept");
        assertThat(value(page, "title")).isEqualTo("Half a thought");
        assertThat(value(page, "alt")).isEqualTo("A start");
        assertThat(page.select("#text").text()).contains("What **happened**");

        Read.post(
                everything("Half a thought")
                        .with("photo", value(page, "photo"))
                        .with("alt", "A start")
                        .send(browser, form, writer.cookie()));
        assertThat(drafts()).isZero();
    }

    @Test
    void whatTheScriptKeepsWhileSomebodyWritesIsThereAgain() {
        assertThat(
                        browser.put()
                                .uri("/drafts")
                                .cookie(writer.cookie())
                                .param("form", form)
                                .param("title", "Kept by the script")
                                .param("relationship", "supplier"))
                .hasStatus(204);

        var page = Read.page(browser, form, writer.cookie());
        assertThat(page.select("form[data-draft]").attr("data-draft")).isEqualTo(form);
        assertThat(value(page, "title")).isEqualTo("Kept by the script");
        assertThat(page.select("input[name=relationship][checked]").attr("value"))
                .isEqualTo("supplier");
        assertThat(value(Read.page(browser, form, cast.somebody().cookie()), "title")).isEmpty();
    }

    @Test
    void onePersonHasOneReviewOfAProduct() {
        var first = Read.post(Filled.in(4, "First").send(browser, form, writer.cookie()));

        assertThat(Read.location(Read.get(browser, form, writer.cookie())))
                .isEqualTo("/reviews/" + first + "/edit");
        var second =
                Read.location(
                        everything("Second")
                                .photo(Samples.jpeg(64, 64))
                                .with("caption", "New proof")
                                .send(browser, form, writer.cookie()));
        assertThat(second).isEqualTo("/reviews/" + first + "/edit?before=yes");
        assertThat(reviews()).isEqualTo(1);

        var page = Read.page(browser, second, writer.cookie());
        assertThat(page.body().text()).contains("What you have just written waits below");
        assertThat(value(page, "title")).isEqualTo("Second");
        assertThat(value(page, "alt")).isEqualTo("New proof");
        assertThat(value(page, "experienced")).isEqualTo("2026-03");
        assertThat(Read.text(browser, "/posts/" + first))
                .contains("First")
                .doesNotContain("Second");
    }

    @Test
    void sentTwiceAtOnceItIsOneReview() throws Exception {
        Callable<Integer> send =
                () ->
                        Filled.in(4, "Impatient")
                                .send(browser, form, writer.cookie())
                                .getResponse()
                                .getStatus();

        try (var threads = Executors.newFixedThreadPool(3)) {
            var answers = threads.invokeAll(Collections.nCopies(3, send));
            assertThat(answers).allMatch(it -> it.resultNow() == 303);
        }
        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void whoeverSpeaksForTheBrandDoesNotReviewIt() {
        for (var player : new Cast.Player[] {cast.bert(), cast.cleo()}) {
            assertThat(Read.get(browser, form, player.cookie())).hasStatus(403);
            assertThat(Filled.in(5, "Ours is best").send(browser, form, player.cookie()))
                    .hasStatus(403);
        }
        assertThat(reviews()).isZero();
    }

    @Test
    void whatHappensNextDependsOnWhoWrites() {
        assertThat(Read.text(browser, form, writer.cookie())).contains("appears at once");
        assertThat(Read.text(browser, form))
                .contains("open the link that we mail you")
                .doesNotContain("appears at once");
        var review = Read.post(Filled.in(4, "Fine").send(browser, form, writer.cookie()));
        assertThat(Read.text(browser, "/reviews/" + review + "/edit", writer.cookie()))
                .doesNotContain("What happens next");
    }

    @Test
    void aFloodOfLinksWaitsAndOnlyItsAuthorSeesItWithTheReason() {
        var post =
                Read.post(
                        Filled.in(5, "Look here")
                                .with("text", "http://a.example http://b.example http://c.example")
                                .with("pros", "http://d.example")
                                .send(browser, form, writer.cookie()));

        assertThat(Read.get(browser, "/posts/" + post)).hasStatus(404);
        assertThat(Read.get(browser, "/posts/" + post, cast.cleo().cookie())).hasStatus(404);
        assertThat(Read.text(browser, product.path()))
                .contains("1 withheld")
                .doesNotContain("Nobody has reviewed");
        assertThat(Read.text(browser, "/posts/" + post, writer.cookie()))
                .contains("It waits: the house rule", "Too many links", "it appears by itself");
    }

    private static Filled everything(String title) {
        return Filled.in(4, title)
                .with("pros", "quiet\n\n  steady in wind  \n")
                .with("cons", "heavy uphill")
                .with("attribute-comfort", "5")
                .with("attribute-brakes", "2")
                .with("experienced", "2026-03")
                .with("relationship", "relative")
                .with("incentive", "loan")
                .with("incentiveNote", "for four weeks");
    }

    private static void typed(Document page) {
        assertThat(value(page, "title")).isEqualTo("Kept");
        assertThat(page.select("#text").text()).contains("What **happened** with Kept");
        assertThat(page.select("#pros").text()).contains("quiet", "steady in wind");
        assertThat(page.select("#cons").text()).contains("heavy uphill");
        assertThat(value(page, "incentiveNote")).isEqualTo("for four weeks");
        assertThat(page.select("input[type=radio][checked]").eachAttr("name"))
                .contains("attribute-comfort", "attribute-brakes", "relationship", "incentive");
        assertThat(page.select("#attribute-brakes-2").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=honest]").hasAttr("checked")).isTrue();
    }

    private static String value(Document page, String name) {
        Element field = page.selectFirst("form.form input[name=" + name + "]");
        assertThat(field).as(name).isNotNull();
        return field.attr("value");
    }

    private int photo(Document page) {
        var source = page.select(".photos img").attr("src");
        return Read.get(browser, source).getResponse().getStatus();
    }

    private int reviews() {
        return sql.sql("SELECT count(*) FROM reviews.review WHERE product = ?")
                .param(product.id().value())
                .query(Integer.class)
                .single();
    }

    private int drafts() {
        return sql.sql("SELECT count(*) FROM talk.draft WHERE form = ?")
                .param(form)
                .query(Integer.class)
                .single();
    }
}
