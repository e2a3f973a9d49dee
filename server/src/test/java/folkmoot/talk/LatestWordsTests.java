package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was just said, beside the first page, which guests get from memory.
@FolkmootTest
class LatestWordsTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private PostId post;

    @BeforeEach
    void aPost() {
        post = notes.publish(cast.bert().actor(), "Lamps " + mark);
        assertThat(home()).doesNotContain("about Lamps " + mark);
    }

    @Test
    void aCommentStandsThereAtOnce() {
        say("They glow " + mark);

        assertThat(home()).contains("They glow " + mark, "about Lamps " + mark);
    }

    @Test
    void anOlderPageIsAPageOfItsOwn() {
        var writer = cast.somebody().actor();
        for (var i = 0; i < 22; i++) {
            notes.publish(writer, "Older " + mark + " " + i);
        }
        var first = page("/");
        var older = first.select("a[rel=next]").attr("href");
        assertThat(canonical(first)).isEqualTo("/");
        assertThat(older).startsWith("/?before=");

        assertThat(canonical(page(older))).isEqualTo(older);
        for (var nowhere : List.of("/?before=x", "/?before=zzz_%3Cb%3E", "/?before=")) {
            assertThat(canonical(page(nowhere))).as(nowhere).isEqualTo("/");
        }
    }

    private Document page(String path) {
        var answer = browser.get().uri(URI.create(path)).exchange();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String canonical(Document page) {
        var address = URI.create(page.select("link[rel=canonical]").attr("href"));
        return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }

    @Test
    void aBusyThreadTakesOneLine() {
        say("They glow " + mark);
        assertThat(home()).contains("They glow " + mark);
        say("They dim " + mark);

        assertThat(home()).contains("They dim " + mark).doesNotContain("They glow " + mark);
    }

    @Test
    void whatIsTakenBackIsGoneFromThere() {
        var comment = say("They glow " + mark);
        assertThat(home()).contains("They glow " + mark);

        assertThat(
                        browser.post()
                                .uri("/comments/{id}/withdrawals", comment)
                                .cookie(cast.ann().cookie()))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(home()).doesNotContain("They glow " + mark);
    }

    private String say(String body) {
        var answer =
                browser.post()
                        .uri("/posts/{post}/comments", post)
                        .cookie(cast.ann().cookie())
                        .param("body", body)
                        .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return answer.getResponse().getHeader("Location").replaceAll(".*#comment-", "");
    }

    private String home() {
        var page = browser.get().uri("/").exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
