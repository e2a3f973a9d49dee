package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever was too quick gets their words back, with how long to wait.
@FolkmootTest
class PauseTests {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired NoteKind notes;
    @Autowired Limits limits;
    @Autowired JdbcClient sql;

    private PostId post;
    private Cast.Player extra;
    private String address;

    @BeforeEach
    void aPost() {
        post = notes.publish(cast.somebody().actor(), "Winter tyres " + System.nanoTime());
        extra = cast.somebody();
        address = "zoe" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void aCommentComesBackAsTyped(String htmx) {
        use("post", extra.id().toString(), 60, HALF_AN_HOUR);

        comesBack(
                browser.post()
                        .uri("/posts/{post}/comments", post)
                        .cookie(extra.cookie())
                        .header("HX-Request", htmx)
                        .param("body", "Not so fast")
                        .exchange(),
                htmx);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void aGuestsCommentComesBackWithTheirNameAndAddress(String htmx) {
        use("letter", address, 5, Duration.ofHours(1));

        var answer = guest(post.toString(), htmx);
        comesBack(answer, htmx);
        assertThat(answer).bodyText().contains("value=\"Zoë\"", "value=\"" + address + "\"");
    }

    @Test
    void aChangedCommentComesBackAsTyped() {
        browser.post()
                .uri("/posts/{post}/comments", post)
                .cookie(extra.cookie())
                .param("body", "At first")
                .exchange();
        var comment =
                Ids.text(
                        sql.sql("SELECT id FROM talk.comment WHERE post = ?")
                                .param(post.value())
                                .query(java.util.UUID.class)
                                .single());
        use("edit", extra.id().toString(), 60, HALF_AN_HOUR);

        comesBack(
                browser.post()
                        .uri("/comments/" + comment + "/edits")
                        .cookie(extra.cookie())
                        .param("body", "Not so fast")
                        .exchange(),
                "false");
    }

    @Test
    void thanksComeBackAsTyped() {
        use("thank", extra.id().toString(), 20, Duration.ofDays(1));

        assertThat(
                        browser.post()
                                .uri("/people/{h}/thanks", cast.dov().handle())
                                .cookie(extra.cookie())
                                .param("line", "For not hurrying")
                                .param("about", ""))
                .hasStatus(429)
                .bodyText()
                .contains("value=\"For not hurrying\"", "send it again in");
    }

    @Test
    void whereThereIsNothingToAnswerNoGuestIsAsked() {
        assertThat(guest(Ids.text(Ids.next()), "false")).hasStatus(404);

        assertThat(mailbox.count(address)).isZero();
        assertThat(
                        sql.sql("SELECT count(*) FROM people.person WHERE email = ?")
                                .param(address)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whatHtmxWantedToReplaceStaysAndTheNewsStandInIt() {
        use("relation", extra.id().toString(), 120, Duration.ofHours(1));

        assertThat(
                        browser.post()
                                .uri("/people/{h}/follows", cast.dov().handle())
                                .cookie(extra.cookie())
                                .header("HX-Request", "true"))
                .hasStatus(429)
                .hasHeader("HX-Reswap", "afterbegin")
                .bodyText()
                .contains("role=\"alert\"", "try again in")
                .doesNotContain("<html");
    }

    private MvcTestResult guest(String to, String htmx) {
        return browser.post()
                .uri("/posts/{post}/comments", to)
                .header("HX-Request", htmx)
                .param("body", "Not so fast")
                .param("name", "Zoë")
                .param("email", address)
                .exchange();
    }

    private static void comesBack(MvcTestResult answer, String htmx) {
        assertThat(answer)
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains(">Not so fast</textarea>", "send it again in", "role=\"alert\"");
        assertThat(new String(answer.getResponse().getContentAsByteArray()).contains("<html"))
                .isEqualTo(htmx.equals("false"));
    }

    private void use(String verb, String who, int times, Duration span) {
        for (var i = 0; i < times; i++) {
            assertThat(limits.take(verb, who, times, span)).isZero();
        }
    }
}
