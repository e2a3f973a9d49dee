package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.picture.Samples;
import folkmoot.reviews.Read;
import folkmoot.transparency.checkpoint.Signing;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What somebody says about themselves and their picture can be hidden, with a reason, and come
/// back.
@FolkmootTest
class PortraitTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Signing signing;
    @Autowired JdbcClient sql;

    private Cast.Player person;
    private String about;
    private String page;

    @BeforeEach
    void somebodyWhoShowsThemselves() {
        person = cast.somebody();
        page = "/people/" + person.handle();
        about = "Everything that I hate, number " + System.nanoTime();
        introduce(about);
        assertThat(
                        browser.post()
                                .uri("/settings/pictures")
                                .multipart()
                                .file(
                                        new MockMultipartFile(
                                                "picture",
                                                Samples.jpeg(200 + NUMBER.incrementAndGet(), 200)))
                                .cookie(person.cookie()))
                .hasStatus(303);
        assertThat(Read.text(browser, page)).contains(about);
    }

    @Test
    void wordsAndPictureAreHiddenWithAReasonAndComeBackOnAppeal() {
        var picture = picture();
        assertThat(Read.get(browser, picture)).hasStatusOk();
        assertThat(Read.page(browser, page, cast.somebody().cookie()).select("a").eachAttr("href"))
                .contains("/report?what=" + page);
        var moderator = cast.moderator();
        report();
        bar.claim(moderator, newest());
        var shown = Read.page(browser, "/moderation", moderator.cookie());
        assertThat(shown.select(".case__text").text()).contains(about);
        assertThat(shown.select(".case__text img").attr("src")).isEqualTo(picture);

        assertThat(bar.verdict(moderator, newest(), "hide", "illegal-content", "It incites."))
                .hasStatus(303);

        assertThat(Read.text(browser, page)).doesNotContain(about).contains("Hidden", "was hidden");
        assertThat(Read.page(browser, page).select(".person img")).isEmpty();
        assertThat(Read.get(browser, picture)).as("for everybody").hasStatus(404);
        assertThat(Read.text(browser, "/search?q=" + about.replace(" ", "+")))
                .doesNotContain(about);
        var decision = bar.decision(person.id().value());
        assertThat(bar.read("/decisions/" + decision, person)).contains(about, "It incites.");
        signing.now();
        assertThat(Read.body(Read.get(browser, "/log/tombstones.jsonl")).lines())
                .anyMatch(it -> it.contains("\"kind\":\"person\"") && it.contains("\"hidden\""));

        var appeal = bar.appeal(person, decision, "It is a quotation.");
        var other = cast.moderator();
        assertThat(bar.claim(other, Bar.id(appeal))).isNotNull();
        assertThat(bar.read("/moderation", other)).contains(about);
        bar.verdict(other, Bar.id(appeal), "reverse", "", "It is.");

        assertThat(Read.text(browser, page)).contains(about).doesNotContain("Hidden");
        assertThat(picture()).isEqualTo(picture);
        assertThat(Read.get(browser, picture)).hasStatusOk();
    }

    @Test
    void whatTheyWroteMeanwhileStays() {
        report();
        bar.verdict(cast.moderator(), newest(), "hide", "illegal-content", "It incites.");
        introduce("Nothing but gardening");

        assertThat(Read.text(browser, page)).contains("Nothing but gardening");
        var appeal = bar.appeal(person, bar.decision(person.id().value()), "A quotation.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "It is.");

        assertThat(Read.text(browser, page))
                .contains("Nothing but gardening")
                .doesNotContain(about);
        assertThat(Read.page(browser, page).select(".person img")).isNotEmpty();
    }

    @Test
    void nobodyHidesWordsThatAreOthersByThen() {
        report();
        var moderator = cast.moderator();
        var path = "/matters/" + bar.claim(moderator, newest()) + "/verdicts";
        var seen = bar.seen(moderator);
        introduce("Nothing but gardening");

        var late =
                bar.post(
                        moderator, path, "verb", "hide", "reason", "illegal-content", "seen", seen);

        assertThat(late).hasStatus(409);
        assertThat(Read.text(browser, page)).contains("Nothing but gardening");
    }

    private String picture() {
        return Read.page(browser, page).select(".person img").attr("src");
    }

    private void introduce(String words) {
        assertThat(
                        bar.post(
                                person,
                                "/settings",
                                "name",
                                person.name(),
                                "handle",
                                person.handle(),
                                "about",
                                words))
                .hasStatus(303);
    }

    private void report() {
        Read.location(
                browser.post()
                        .uri("/reports")
                        .with(request -> {
                            request.setRemoteAddr("10.8.0." + NUMBER.incrementAndGet());
                            return request;
                        })
                        .param("what", page)
                        .param("category", "speech")
                        .param("reasons", "It incites to hatred.")
                        .param("name", "Rita Reporter")
                        .param("email", "rita" + NUMBER.get() + "@post.example")
                        .param("honest", "yes")
                        .exchange());
    }

    private UUID newest() {
        return sql.sql(
                        "SELECT id FROM moderation.report ORDER BY received_at DESC, id DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }
}
