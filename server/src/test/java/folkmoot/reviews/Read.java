package folkmoot.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.talk.PostId;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Reads answers as a person or a browser does.
public final class Read {

    private Read() {}

    public static MvcTestResult get(MockMvcTester browser, String path, Cookie... who) {
        var request = browser.get().uri(URI.create(path));
        return (who.length > 0 ? request.cookie(who) : request).exchange();
    }

    public static Document page(MvcTestResult answer) {
        var page = Jsoup.parse(body(answer), "http://localhost:8080");
        // What a screen reader says for a picture is a word of the page.
        page.select("[role=img][aria-label]").forEach(it -> it.text(it.attr("aria-label")));
        return page;
    }

    public static Document page(MockMvcTester browser, String path, Cookie... who) {
        var answer = get(browser, path, who);
        assertThat(answer).as(path).hasStatusOk();
        return page(answer);
    }

    /// All words on the page.
    public static String text(MockMvcTester browser, String path, Cookie... who) {
        return page(browser, path, who).body().text();
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// Where the answer leads.
    public static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    /// The post that the answer leads to.
    public static PostId post(MvcTestResult answer) {
        assertThat(location(answer)).startsWith("/posts/");
        return PostId.of(location(answer).substring("/posts/".length()).replaceAll("#.*", ""));
    }

    /// The session that the answer began.
    public static Cookie session(MvcTestResult answer) {
        var set = answer.getResponse().getHeaders("Set-Cookie");
        assertThat(set).anyMatch(it -> it.startsWith("session="));
        var first = set.stream().filter(it -> it.startsWith("session=")).findFirst().orElseThrow();
        return new Cookie("session", first.substring("session=".length()).split(";")[0]);
    }
}
