package folkmoot.people.settings;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.People;
import folkmoot.site.Limits;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people say about themselves, show and follow goes through the same door as posts.
@FolkmootTest
class DoorTests {

    private static final String LINKS =
            "https://a.example https://b.example https://c.example https://d.example";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Limits limits;

    Cast.Player extra;

    @BeforeEach
    void somebodyNew() {
        extra = cast.somebody();
    }

    @Test
    void wordsThatARuleHasSomethingAgainstComeBackWithTheReason() {
        assertThat(appear("Buy here: " + LINKS))
                .hasStatus(422)
                .bodyText()
                .contains(">Buy here: " + LINKS, "with more than one link");
        assertThat(browser.get().uri("/people/{h}", extra.handle()))
                .bodyText()
                .doesNotContain("Buy here");

        assertThat(appear("I ride to work.")).hasStatus(303);
        assertThat(browser.get().uri("/people/{h}", extra.handle()))
                .bodyText()
                .contains("I ride to work.");
    }

    @Test
    void namesAreJudgedLikeAnybodysWords() {
        var insult = "Stupid Idiot";
        assertThat(call(insult, extra.handle()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"" + insult, "id=\"name-wrong\"", "a word from this list");
        assertThat(call(extra.name(), "an_idiot"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"an_idiot", "id=\"handle-wrong\"", "a word from this list");

        assertThat(browser.get().uri("/people/{h}", extra.handle()))
                .bodyText()
                .contains(extra.name())
                .doesNotContain(insult);
        assertThat(call("Kind Person", extra.handle())).hasStatus(303);
    }

    private MvcTestResult call(String name, String handle) {
        return browser.post()
                .uri("/settings")
                .cookie(extra.cookie())
                .param("name", name)
                .param("handle", handle)
                .param("about", "")
                .exchange();
    }

    @Test
    void wordsThatStandAlreadyAreNotJudgedAgain() {
        assertThat(appear("I ride to work.")).hasStatus(303);
        use("edit", 60, Duration.ofMinutes(30));

        assertThat(appear("I ride to work.")).hasStatus(303);
        assertThat(appear("I ride home."))
                .hasStatus(429)
                .bodyText()
                .contains(">I ride home.</textarea>", "send it again in");
    }

    @Test
    void picturesHaveThePaceOfUploads() {
        use("upload", 60, Duration.ofHours(1));

        assertThat(
                        browser.post()
                                .uri("/settings/pictures")
                                .cookie(extra.cookie())
                                .multipart()
                                .file(new MockMultipartFile("picture", new byte[] {1, 2})))
                .hasStatus(429)
                .bodyText()
                .contains("send it again in");
    }

    @Test
    void followingHasAPace() {
        use("follow", 200, Duration.ofHours(1));

        assertThat(
                        browser.post()
                                .uri("/people/{h}/follows", cast.ann().handle())
                                .cookie(extra.cookie()))
                .hasStatus(429);
        assertThat(people.followedBy(extra.id())).isEmpty();
    }

    @Test
    void theBrandsOwnLineIsJudgedLikeAnybodysWords() {
        var answer =
                browser.post()
                        .uri("/settings/place")
                        .cookie(cast.cleo().cookie())
                        .param("brand", "Aldermoor")
                        .param("colour", "#123456")
                        .param("line", "Now: " + LINKS)
                        .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Now: " + LINKS, "with more than one link");
        assertThat(browser.get().uri("/")).bodyText().doesNotContain("Now: https");
    }

    private MvcTestResult appear(String about) {
        return browser.post()
                .uri("/settings")
                .cookie(extra.cookie())
                .param("name", extra.name())
                .param("handle", extra.handle())
                .param("about", about)
                .exchange();
    }

    private void use(String verb, int times, Duration span) {
        for (var i = 0; i < times; i++) {
            limits.take(verb, extra.id().toString(), times, span);
        }
    }
}
