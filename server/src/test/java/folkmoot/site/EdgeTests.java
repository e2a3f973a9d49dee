package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is refused before any page meets it.
@FolkmootTest
class EdgeTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud800", "x\udc00y", "\udc00\ud800"})
    void textThatCannotBeKeptIsRefused(String text) {
        // Whoever is signed in gets no page that was drawn for others.
        assertThat(browser.get().uri("/search").cookie(cast.ann().cookie()).param("q", text))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(
                        browser.post()
                                .uri("/settings")
                                .cookie(cast.ann().cookie())
                                .param("name", "Ann")
                                .param("about", text))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(
                        browser.post()
                                .uri("/settings/pictures")
                                .multipart()
                                .file(new MockMultipartFile("file", new byte[] {1}))
                                .cookie(cast.ann().cookie())
                                .param(text, "x"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void pairsOfSurrogatesAreCharactersLikeOthers() {
        assertThat(browser.get().uri("/search").param("q", "\ud83d\udeb2 bell")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"application/json, 2097152", "text/plain, 2097152"})
    void bodiesEndAtAMegabyte(String type, int length) {
        assertThat(
                        browser.post()
                                .uri("/api/v1/orders")
                                .contentType(MediaType.parseMediaType(type))
                                .content(new byte[length]))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"2097152, 413", "1000, 401"})
    void alsoThoseThatAnnounceNoLength(int length, int status) {
        assertThat(
                        browser.post()
                                .uri("/api/v1/orders")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(new byte[length])
                                .with(EdgeTests::unannounced))
                .hasStatus(status);
    }

    private static MockHttpServletRequest unannounced(MockHttpServletRequest request) {
        var chunked =
                new MockHttpServletRequest(
                        request.getServletContext(), request.getMethod(), request.getRequestURI()) {

                    @Override
                    public long getContentLengthLong() {
                        return -1;
                    }
                };
        chunked.setPathInfo(request.getPathInfo());
        chunked.setContentType(request.getContentType());
        chunked.setContent(request.getContentAsByteArray());
        return chunked;
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, , 403",
        "same-site, , 403",
        "same-origin, , 303",
        "none, , 303",
        ", http://evil.example, 403",
        ", null, 403",
        ", http://localhost, 303",
        ", , 303"
    })
    void onlyOurOwnPagesChangeSomething(String site, String origin, int status) {
        var post = browser.post().uri("/theme").header("Host", "localhost").param("theme", "dark");
        if (site != null) {
            post.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            post.header("Origin", origin);
        }

        assertThat(post).hasStatus(status);
    }

    @Test
    void whatAnotherSitesPageAskedForIsRefusedWithTheReason() {
        var refused =
                browser.post().uri("/theme").header("Sec-Fetch-Site", "cross-site").exchange();

        assertThat(refused).hasStatus(403);
        assertThat(
                        browser.post()
                                .uri("/error")
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                                .requestAttr(
                                        SameOrigin.FOREIGN,
                                        refused.getRequest().getAttribute(SameOrigin.FOREIGN)))
                .hasStatus(403)
                .bodyText()
                .contains("That came from another site", "another site’s page");
        assertThat(
                        browser.get()
                                .uri("/error")
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403))
                .hasStatus(403)
                .bodyText()
                .contains("Not yours to do");
    }

    @Test
    void everyPageIsGuarded() {
        var page = browser.get().uri("/").exchange();

        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getResponse().getHeader("Referrer-Policy"))
                .isEqualTo("strict-origin-when-cross-origin");
        assertThat(page.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getResponse().getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void whatIsNotThereIsSaidKindly() {
        var page = browser.get().uri("/posts/0123456789012345678901").exchange();

        assertThat(page).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page).bodyText().contains("Nothing is pinned here", "<h1");
        assertThat(browser.get().uri("/posts/no-id")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/no/such/page")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileIsNotCalledByWhatCannotBeKept() {
        assertThat(
                        browser.post()
                                .uri("/products/imports")
                                .cookie(cast.bert().cookie())
                                .multipart()
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "a\0b.csv",
                                                "text/csv",
                                                "sku,name".getBytes())))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }
}
