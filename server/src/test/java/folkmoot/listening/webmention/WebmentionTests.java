package folkmoot.listening.webmention;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Neighbour;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever writes about one of our pages says so, and we look whether it is true.
@FolkmootTest
class WebmentionTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Looking looking;
    @Autowired JdbcClient sql;

    private final String word = "w" + Ids.text(Ids.next()).toLowerCase(Locale.ROOT);
    private Neighbour other;
    private String path;
    private String target;

    @BeforeEach
    void aReview() throws IOException {
        other = new Neighbour();
        var product = bench.product("Comfort");
        path =
                "/posts/"
                        + bench.review(
                                cast.somebody().actor(),
                                product,
                                Bench.appraisal(4),
                                "Good " + word,
                                "It held for days, says " + word);
        target = "http://localhost:8080" + path;
    }

    @AfterEach
    void gone() {
        other.close();
    }

    private void entry(String content) {
        other.on(
                "/post",
                "text/html; charset=utf-8",
                """
                <html lang="de"><body><article class="h-entry"><h1 class="p-name">Über %1$s</h1>
                <a class="p-author h-card" href="/">Ola %1$s</a> <time class="dt-published" datetime="2026-10-03T12:00:00Z">3. Oktober</time>
                <div class="e-content"><p>%2$s</p></div></article></body></html>
                """
                        .formatted(word, content));
    }

    private MvcTestResult tell(String source, String target) {
        return browser.post()
                .uri("/webmention")
                .param("source", source)
                .param("target", target)
                .exchange();
    }

    private List<String> texts() {
        return sql.sql(
                        "SELECT text FROM listening.mention WHERE address = ? AND forgotten_at IS NULL")
                .param(other.url("/post"))
                .query(String.class)
                .list();
    }

    @Test
    void theEndpointIsFoundOnThePage() {
        var link = Read.page(browser, path).selectFirst("link[rel~=webmention]");
        assertThat(link.attr("href")).isEqualTo("/webmention");
        assertThat(
                        Read.page(browser, "/settings", cast.ann().cookie())
                                .select("link[rel~=webmention]"))
                .isEmpty();
    }

    @Test
    void aPageThatMentionsOursIsReadChangedAndForgotten() {
        entry("Das hält nicht: <a href='" + target + "'>siehe hier</a> <script>alert(1)</script>");
        assertThat(tell(other.url("/post"), target)).hasStatus(202);
        assertThat(texts()).as("nothing is fetched while they wait").isEmpty();
        assertThat(other.asked()).isEmpty();

        looking.look();

        assertThat(texts()).containsExactly("Das hält nicht: siehe hier");
        var row =
                sql.sql(
                                "SELECT author, title, language, said_at::text AS at FROM listening.mention WHERE address = ?")
                        .param(other.url("/post"))
                        .query()
                        .singleRow();
        assertThat(row.get("author")).isEqualTo("Ola " + word);
        assertThat(row.get("title")).isEqualTo("Über " + word);
        assertThat(row.get("language")).isEqualTo("de");
        assertThat(String.valueOf(row.get("at"))).startsWith("2026-10-03 12:00");
        assertThat(
                        sql.sql("SELECT count(*) FROM listening.webmention WHERE source = ?")
                                .param(other.url("/post"))
                                .query(Long.class)
                                .single())
                .isZero();

        entry("Doch, es hält: <a href='" + target + "#reviews'>siehe hier</a>");
        tell(other.url("/post"), target);
        looking.look();
        assertThat(texts()).containsExactly("Doch, es hält: siehe hier");

        other.on("/post", it -> Neighbour.say(it, 410, ""));
        tell(other.url("/post"), target);
        looking.look();
        assertThat(texts()).isEmpty();
    }

    @Test
    void aPageThatDoesNotIsNotHeardAndOneWhoseLinkWentIsForgotten() {
        entry(
                "Kein Verweis &lt;a href='"
                        + target
                        + "'&gt; <!-- <a href='"
                        + target
                        + "'>x</a> -->");
        tell(other.url("/post"), target);
        looking.look();
        assertThat(texts()).isEmpty();

        entry("<a href='" + target + "'>Doch</a>");
        tell(other.url("/post"), target);
        looking.look();
        assertThat(texts()).hasSize(1);

        entry("Wieder keiner");
        tell(other.url("/post"), target);
        looking.look();
        assertThat(texts()).isEmpty();
    }

    @Test
    void whatCannotBeReadKeepsNobodyWaiting() {
        sql.sql(
                        "INSERT INTO listening.webmention (source, target, told_at, due_at) VALUES (?, ?, now(), now() - interval '1 hour')")
                .params("no address " + word, target)
                .update();
        entry("<a href='" + target + "'>siehe hier</a>");
        tell(other.url("/post"), target);

        looking.look();

        assertThat(texts()).hasSize(1);
        sql.sql("DELETE FROM listening.webmention WHERE source = ?")
                .param("no address " + word)
                .update();
    }

    @Test
    void whereNobodyIsListenedToAnyMoreNothingIsKept() {
        entry("<a href='" + target + "'>siehe hier</a>");
        tell(other.url("/post"), target);
        looking.look();
        assertThat(texts()).hasSize(1);
        var source =
                sql.sql("SELECT source FROM listening.mention WHERE address = ?")
                        .param(other.url("/post"))
                        .query(UUID.class)
                        .single();
        browser.post()
                .uri("/listening/sources/" + Ids.text(source) + "/removals")
                .param("forget", "yes")
                .cookie(cast.bert().cookie())
                .exchange();
        assertThat(texts()).isEmpty();

        other.on(
                "/other",
                "text/html; charset=utf-8",
                "<a href='" + target + "'>Hier auch " + word + "</a>");
        tell(other.url("/other"), target);
        looking.look();
        assertThat(
                        sql.sql("SELECT count(*) FROM listening.mention WHERE address = ?")
                                .param(other.url("/other"))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        assertThat(tell(other.url("/post"), "http://localhost:8080/posts/" + Ids.text(Ids.next())))
                .hasStatus(400);
        assertThat(tell(other.url("/post"), "https://elsewhere.example" + path)).hasStatus(400);
        assertThat(tell(other.url("/post"), "http://localhost:8080/settings")).hasStatus(400);
        assertThat(tell("ftp://x.example/", target)).hasStatus(400);
        assertThat(tell(target, target)).hasStatus(400);
        assertThat(tell("http://localhost:8080/posts/other", target)).hasStatus(400);
        assertThat(tell("", "")).hasStatus(400);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void nobodySendsWithoutEnd() {
        var status = 0;
        for (var i = 0; i < 70 && status != 429; i++) {
            status =
                    browser.post()
                            .uri("/webmention")
                            .with(it -> {
                                it.setRemoteAddr("198.51.100.77");
                                return it;
                            })
                            .param("source", "x")
                            .param("target", "y")
                            .exchange()
                            .getResponse()
                            .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }
}
