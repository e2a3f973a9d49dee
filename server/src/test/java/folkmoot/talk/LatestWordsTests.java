package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was just said, beside the first page, which guests get from memory.
@FolkmootTest
@Import(NoteKind.class)
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
