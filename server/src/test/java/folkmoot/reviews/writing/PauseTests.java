package folkmoot.reviews.writing;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.picture.Samples;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.site.Limits;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever was too quick gets their form back as typed, with how long to wait.
@FolkmootTest
class PauseTests {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Limits limits;
    @Autowired Members members;

    private Cast.Player writer;
    private ProductView product;
    private String form;

    @BeforeEach
    void aProductAndSomebody() {
        writer = cast.somebody();
        product = bench.product();
        form = product.path() + "/reviews";
    }

    @Test
    void aReviewComesBackAsTyped() {
        use("post", writer.id().toString(), 60, HALF_AN_HOUR);

        comesBack(Filled.in(4, "Patience").send(browser, form, writer.cookie()), "Patience");
        comesBack(
                Filled.in(4, "Patience").fragment().send(browser, form, writer.cookie()),
                "Patience");
        assertThat(Read.text(browser, product.path())).doesNotContain("Patience");
    }

    @Test
    void aChangedReviewComesBackAsTyped() {
        var review = Read.post(Filled.in(4, "At first").send(browser, form, writer.cookie()));
        use("edit", writer.id().toString(), 60, HALF_AN_HOUR);

        var path = "/reviews/" + review + "/edits";
        comesBack(Filled.in(2, "At last").send(browser, path, writer.cookie()), "At last");
        comesBack(
                Filled.in(2, "At last").fragment().send(browser, path, writer.cookie()), "At last");
        assertThat(Read.text(browser, "/posts/" + review)).contains("At first");
    }

    @Test
    void aGuestsReviewComesBackWithTheirNameAndAddress() {
        var address = "zoe" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
        use("letter", address, 5, Duration.ofHours(1));
        var filled = Filled.in(5, "From outside").with("name", "Zoë").with("email", address);

        var answer = filled.send(browser, form);
        var page = comesBack(answer, "From outside");
        assertThat(page.select("#name").val()).isEqualTo("Zoë");
        assertThat(page.select("#email").val()).isEqualTo(address);
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void whatAGuestChangesTooOftenComesBackAsTyped() {
        var address = "noah" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
        var session =
                Read.session(
                        Filled.in(5, "From outside")
                                .with("name", "Noah")
                                .with("email", address)
                                .send(browser, form));
        var edit = Read.location(Read.get(browser, form, session));
        for (var i = 0; i < 29; i++) {
            assertThat(Filled.in(4, "Again").send(browser, edit + "s", session)).hasStatus(303);
        }

        comesBack(Filled.in(3, "Once more").send(browser, edit + "s", session), "Once more");
    }

    @Test
    void tooManyPhotosLeaveTheWordsAndThePhotosThatCame() {
        use("upload", writer.id().toString(), 59, 60, Duration.ofHours(1));

        var page =
                comesBack(
                        Filled.in(4, "Two photos")
                                .photo(Samples.jpeg(64, 64))
                                .photo(Samples.jpeg(64, 48))
                                .with("caption", "One", "Two")
                                .send(browser, form, writer.cookie()),
                        "Two photos");
        assertThat(page.select("input[name=photo]")).hasSize(1);
        assertThat(page.select("#photos-wrong").text()).contains("Choose them again later");
    }

    @Test
    void aReplyOfTheBrandComesBackAsTyped() {
        var review = Read.post(Filled.in(1, "Creaks").send(browser, form, writer.cookie()));
        var staff = cast.somebody();
        members.grant(staff.id(), Hat.STAFF, null);
        use("reply", staff.id().toString(), 60, HALF_AN_HOUR);

        for (var htmx : new String[] {"false", "true"}) {
            var answer =
                    browser.post()
                            .uri("/posts/" + review + "/replies")
                            .cookie(staff.cookie())
                            .header("HX-Request", htmx)
                            .param("body", "We hear you & answer")
                            .exchange();
            assertThat(answer).hasStatus(429).containsHeader("Retry-After");
            var page = Read.page(answer);
            assertThat(page.select("#reply-body").val()).isEqualTo("We hear you & answer");
            assertThat(page.select("[role=alert]").text()).contains("send it again in");
        }
    }

    private Document comesBack(MvcTestResult answer, String title) {
        assertThat(answer).hasStatus(429).containsHeader("Retry-After");
        var page = Read.page(answer);
        assertThat(page.select("#title").val()).isEqualTo(title);
        assertThat(page.select("#text").text()).contains("What **happened**");
        assertThat(page.select("input[name=stars][checked]")).hasSize(1);
        assertThat(page.select("input[name=relationship][checked]").val()).isEqualTo("none");
        assertThat(page.select("[role=alert]").text())
                .containsPattern("send it again in \\d+ (second|minute)s?");
        return page;
    }

    private void use(String verb, String who, int times, Duration span) {
        use(verb, who, times, times, span);
    }

    private void use(String verb, String who, int taken, int times, Duration span) {
        for (var i = 0; i < taken; i++) {
            assertThat(limits.take(verb, who, times, span)).isZero();
        }
    }
}
