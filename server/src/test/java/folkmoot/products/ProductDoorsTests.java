package folkmoot.products;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who may go through which door. The product, the category and the import exist, so a refusal is
/// never a 404.
@FolkmootTest
class ProductDoorsTests {

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Categories categories;
    @Autowired Products products;
    @Autowired Cast cast;

    static Stream<Arguments> staffOnly() {
        return Stream.of(
                Arguments.of("GET", "/products/new"),
                Arguments.of("POST", "/products"),
                Arguments.of("GET", "/products/SLUG/edit"),
                Arguments.of("POST", "/products/SLUG"),
                Arguments.of("POST", "/products/SLUG/archivals"),
                Arguments.of("POST", "/products/SLUG/revivals"),
                Arguments.of("GET", "/products/import"),
                Arguments.of("GET", "/products/imports"),
                Arguments.of("POST", "/products/imports"),
                Arguments.of("GET", "/products/imports/0000000000000000000000"),
                Arguments.of("GET", "/products/imports/0000000000000000000000/lines.csv"),
                Arguments.of("GET", "/categories"),
                Arguments.of("POST", "/categories"),
                Arguments.of("GET", "/categories/CATEGORY"),
                Arguments.of("POST", "/categories/CATEGORY"),
                Arguments.of("POST", "/categories/CATEGORY/removals"));
    }

    @ParameterizedTest
    @MethodSource("staffOnly")
    void guestsAreAskedToSignInAndMembersAreRefused(String method, String path) {
        var uri = filled(path);

        assertThat(browser.method(HttpMethod.valueOf(method)).uri(uri))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .startsWith("/sign-in");
        assertThat(browser.method(HttpMethod.valueOf(method)).uri(uri).cookie(cast.ann().cookie()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("staffOnly")
    void staffAndTheLeadAreNotRefused(String method, String path) {
        for (var player : Stream.of(cast.bert(), cast.cleo()).toList()) {
            var answer =
                    browser.method(HttpMethod.valueOf(method))
                            .uri(filled(path))
                            .cookie(player.cookie())
                            .exchange();

            assertThat(answer.getResponse().getStatus()).isNotIn(403, 500);
            if (answer.getResponse().getStatus() == 303) {
                assertThat(answer).redirectedUrl().doesNotStartWith("/sign-in");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("staffOnly")
    void whatIsNotThereIsNotThereForStaffEither(String method, String path) {
        if (path.contains("SLUG") || path.contains("CATEGORY") || path.contains("0000")) {
            var uri =
                    path.replace("SLUG", "nothing-here")
                            .replace("CATEGORY", "0000000000000000000000");
            // A form that was filled in meanwhile comes back.
            var form = method.equals("POST") && path.equals("/categories/CATEGORY");

            assertThat(
                            browser.method(HttpMethod.valueOf(method))
                                    .uri(uri)
                                    .cookie(cast.bert().cookie()))
                    .hasStatus(form ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void wrongIdsAreNotFoundAndNotBroken() {
        for (var path :
                new String[] {
                    "/products/no-such-product",
                    "/products/%00",
                    "/products/a'b\"c",
                    "/products?after=nonsense",
                    "/products?category=no-such-category"
                }) {
            assertThat(browser.get().uri(java.net.URI.create(path.replace("\"", "%22"))))
                    .satisfies(it -> assertThat(it.getResponse().getStatus()).isIn(400, 404));
        }
        assertThat(browser.get().uri("/categories/nonsense").cookie(cast.bert().cookie()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/products/imports/nonsense").cookie(cast.bert().cookie()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String filled(String path) {
        var draft = Samples.draft("Door " + Samples.number());
        if (path.contains("SLUG")) {
            catalogue.put(draft);
        }
        var slug = path.contains("SLUG") ? products.find(draft.id()).slug() : "";
        var category =
                path.contains("CATEGORY") ? categories.make("Doors " + Samples.number()) : "";
        return path.replace("SLUG", slug).replace("CATEGORY", category.toString());
    }
}
