package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people do on a post's page, for tests about talk.
@TestComponent
public class Talking {

    private final MockMvcTester browser;
    private final JdbcClient sql;

    Talking(MockMvcTester browser, JdbcClient sql) {
        this.browser = browser;
        this.sql = sql;
    }

    MvcTestResult say(Cast.Player person, PostId post, String parent, String words) {
        return browser.post()
                .uri("/posts/{post}/comments", post)
                .cookie(person.cookie())
                .param("body", words)
                .param("parent", parent)
                .exchange();
    }

    /// Says it and answers the new comment's id.
    String said(Cast.Player person, PostId post, String parent, String words) {
        assertThat(say(person, post, parent, words)).hasStatus(303);
        return newest(post);
    }

    MvcTestResult post(Cast.Player person, String path, String... fields) {
        return from("", person, path, fields);
    }

    /// Sent from that page.
    MvcTestResult from(String page, Cast.Player person, String path, String... fields) {
        var request = browser.post().uri(path).cookie(person.cookie()).header("Referer", page);
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    String read(String path) {
        return text(browser.get().uri(path).exchange());
    }

    String read(Cast.Player person, String path) {
        return text(browser.get().uri(path).cookie(person.cookie()).exchange());
    }

    int status(String path) {
        return browser.get().uri(path).exchange().getResponse().getStatus();
    }

    String newest(PostId post) {
        return new CommentId(
                        sql.sql(
                                        "SELECT id FROM talk.comment WHERE post = ? ORDER BY posted_at DESC, id DESC LIMIT 1")
                                .param(post.value())
                                .query(UUID.class)
                                .single())
                .toString();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
