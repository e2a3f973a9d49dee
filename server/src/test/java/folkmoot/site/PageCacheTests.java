package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.talk.NoteKind;
import folkmoot.talk.PostId;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Guests' pages are drawn once, until something they show changes. Whether a page comes from
/// memory is seen by changing a row behind the application's back.
@FolkmootTest
class PageCacheTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired JdbcClient sql;

    private PostId post;

    @BeforeEach
    void aPage() {
        post = notes.publish(cast.bert().actor(), "Tyres " + System.nanoTime());
        assertThat(text(get())).contains("Tyres");
    }

    @Test
    void aPageComesFromMemoryUntilACommentChangesIt() {
        behindItsBack("Changed in secret");
        assertThat(text(get())).doesNotContain("Changed in secret");

        comment();

        assertThat(text(get())).contains("Changed in secret", "They hum at 90");
    }

    @Test
    void whoeverIsSignedInIsNeverAnsweredFromMemory() {
        behindItsBack("Changed in secret");

        var page = browser.get().uri("/posts/{post}", post).cookie(cast.ann().cookie()).exchange();

        assertThat(text(page)).contains("Changed in secret");
    }

    @Test
    void aCookieThatIsNoSessionMakesNoDifference() {
        behindItsBack("Changed in secret");

        var page = browser.get().uri("/posts/{post}", post).cookie(new Cookie("a", "b")).exchange();

        assertThat(text(page)).doesNotContain("Changed in secret");
    }

    @Test
    void eachThemeIsAPageOfItsOwn() {
        var dark =
                browser.get()
                        .uri("/posts/{post}", post)
                        .cookie(new Cookie("theme", "dark"))
                        .exchange();

        assertThat(text(dark)).contains("data-theme=\"dark\"");
        assertThat(text(get())).doesNotContain("data-theme=\"dark\"");
    }

    @Test
    void whoHasThePageAlreadyIsToldSo() {
        var tag = get().getResponse().getHeader("ETag");

        var again =
                browser.get().uri("/posts/{post}", post).header("If-None-Match", tag).exchange();

        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        comment();
        assertThat(browser.get().uri("/posts/{post}", post).header("If-None-Match", tag))
                .hasStatusOk();
    }

    @Test
    void itIsCompressedAsTheBrowserLikes() throws IOException {
        Brotli4jLoader.ensureAvailability();
        var plain = text(get());

        var gzip = get("gzip").getResponse();
        var brotli = get("gzip, deflate, br").getResponse();

        assertThat(gzip.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(text(new GZIPInputStream(in(gzip.getContentAsByteArray())))).isEqualTo(plain);
        assertThat(brotli.getHeader("Content-Encoding")).isEqualTo("br");
        assertThat(text(new BrotliInputStream(in(brotli.getContentAsByteArray()))))
                .isEqualTo(plain);
        assertThat(brotli.getHeader("Vary")).contains("Accept-Encoding", "Cookie");
    }

    @Test
    void aPageFromMemoryIsGuardedLikeAnyOther() {
        assertThat(get().getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'");
    }

    @Test
    void whatIsNotThereIsNotKept() {
        var slug = "late-" + System.nanoTime();
        assertThat(browser.get().uri("/people/late_comer")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(browser.get().uri("/products/" + slug)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWasFoundComesFromMemoryUntilSomethingElseCanBeFound() {
        var word = "tyre" + System.nanoTime();
        notes.publish(cast.bert().actor(), "First " + word);
        assertThat(found(word)).contains("First");
        sql.sql("UPDATE search.document SET title = 'Changed in secret' WHERE title = :title")
                .param("title", "First " + word)
                .update();
        assertThat(found(word)).contains("First").doesNotContain("Changed in secret");

        notes.publish(cast.bert().actor(), "Second " + word);

        assertThat(found(word)).contains("Changed in secret", "Second");
    }

    private String found(String word) {
        return text(browser.get().uri("/search?q={word}", word).exchange());
    }

    private void behindItsBack(String title) {
        sql.sql("UPDATE talk.post SET title = :title WHERE id = :id")
                .param("title", title)
                .param("id", post.value())
                .update();
    }

    private void comment() {
        assertThat(
                        browser.post()
                                .uri("/posts/{post}/comments", post)
                                .cookie(cast.somebody().cookie())
                                .param("body", "They hum at 90, " + System.nanoTime()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult get() {
        return get("identity");
    }

    private MvcTestResult get(String encoding) {
        return browser.get()
                .uri("/posts/{post}", post)
                .header("Accept-Encoding", encoding)
                .exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
