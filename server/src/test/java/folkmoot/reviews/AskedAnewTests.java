package folkmoot.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.ProductView;
import folkmoot.talk.PostId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Staff ask something else of those who come; what others have answered reads as it did.
@FolkmootTest
class AskedAnewTests {

    @Autowired MockMvcTester browser;
    @Autowired Bench bench;
    @Autowired Cast cast;

    @Test
    void anotherLabelIsAnotherQuestionAndOldAnswersStay() {
        var product = bench.product("Comfort", "Range");
        var review = answered(product);

        ask(product, "Noise", "Comfort of others");

        assertThat(Read.page(browser, "/products/" + product.slug()).select(".figures dt"))
                .extracting(it -> it.text() + it.nextElementSibling().text().substring(0, 3))
                .containsExactlyInAnyOrder("Comfort2.0", "Range5.0");
        assertThat(Read.page(browser, "/posts/" + review).select(".attributes").text())
                .isEqualTo("Comfort 2 of 5 Range 5 of 5");
        assertThat(form(product)).contains("Noise", "Comfort of others").doesNotContain("Range");
    }

    @Test
    void whatIsAskedNoMoreStaysAnsweredWhenItsAuthorMendsTheReview() {
        var product = bench.product("Comfort", "Range");
        var review = answered(product);
        ask(product, "Range", "Noise");

        Read.location(
                Filled.in(2, "Mended")
                        .with("attribute-range", "4")
                        .with("attribute-noise", "1")
                        .send(browser, "/reviews/" + review + "/edits", cast.ann().cookie()));

        assertThat(Read.page(browser, "/posts/" + review).select(".attributes").text())
                .isEqualTo("Comfort 2 of 5 Noise 1 of 5 Range 4 of 5");
    }

    @Test
    void inAnotherCategoryAnswersReadTheSame() {
        var product = bench.product("Comfort", "Range");
        var review = answered(product);
        var other = bench.product("Noise").category();

        browser.post()
                .uri("/products/" + product.slug())
                .multipart()
                .param("name", product.name())
                .param("slug", product.slug())
                .param("category", String.valueOf(other))
                .cookie(cast.bert().cookie())
                .exchange();

        assertThat(form(product)).contains("Noise").doesNotContain("Comfort");
        assertThat(Read.text(browser, "/posts/" + review)).contains("Comfort 2 of 5");
        assertThat(Read.page(browser, "/products/" + product.slug()).select(".figures dt"))
                .extracting(it -> it.text())
                .containsExactlyInAnyOrder("Comfort", "Range");
    }

    private PostId answered(ProductView product) {
        return Read.post(
                Filled.in(2, "Answered")
                        .with("attribute-comfort", "2")
                        .with("attribute-range", "5")
                        .send(
                                browser,
                                "/products/" + product.slug() + "/reviews",
                                cast.ann().cookie()));
    }

    private void ask(ProductView product, String... labels) {
        var request =
                browser.post()
                        .uri("/categories/" + product.category())
                        .param("name", "Category of " + product.name())
                        .cookie(cast.bert().cookie());
        for (var i = 0; i < labels.length; i++) {
            request.param("attributes[" + i + "].key", "comfort");
            request.param("attributes[" + i + "].label", labels[i]);
        }
        assertThat(request).hasStatus(303);
    }

    private String form(ProductView product) {
        return Read.page(browser, "/products/" + product.slug() + "/reviews", cast.dov().cookie())
                .select("main form fieldset legend")
                .text();
    }
}
