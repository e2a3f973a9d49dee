package folkmoot.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.ProductView;
import folkmoot.site.Ids;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class PanelTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

    private ProductView product;

    @BeforeEach
    void aProduct() {
        product = bench.product();
    }

    @Test
    void aReviewIsOnTheProductsPageInItsAuthorsWords() {
        bench.review(cast.ann(), product, 4, "Stands on uneven floors");

        assertThat(page(""))
                .contains("Stands on uneven floors", "4 of 5 stars", "1 review", "light", "wobbles")
                .contains("Ann", "used since", "March 2026");
    }

    @Test
    void theMeanIsPlain() {
        bench.review(cast.somebody(), product, 5, "One");
        bench.review(cast.somebody(), product, 4, "Two");
        bench.review(cast.somebody(), product, 1, "Three");

        assertThat(page("")).contains(">3.3<", "plain mean of 3 reviews");
        assertThat(bench.again(product).standing().reviews()).isEqualTo(3);
        assertThat(bench.again(product).standing().mean()).isBetween(3.33, 3.34);
    }

    @Test
    void filtersLeaveWhatFits() {
        bench.review(cast.somebody(), product, 5, "Best of all");
        bench.review(cast.somebody(), product, 1, "Worst of all");

        assertThat(page("?stars=1")).contains("Worst of all").doesNotContain("Best of all");
        assertThat(page("?verified=1")).contains("No review is like that");
        assertThat(page("?language=de")).contains("No review is like that");
        assertThat(page("?photo=1")).contains("No review is like that");
        assertThat(page("?stars=nonsense&order=nonsense&after=nonsense"))
                .contains("Worst of all", "Best of all");
    }

    @Test
    void searchWithinFindsWordsOfTheReview() {
        bench.review(cast.somebody(), product, 5, "Carries the anvil");
        bench.review(cast.somebody(), product, 3, "Creaks in the cold");

        assertThat(page("?q=anvil")).contains("Carries the anvil").doesNotContain("Creaks in");
        assertThat(page("?q=wobbles")).contains("Carries the anvil", "Creaks in");
    }

    private String page(String query) {
        return text(browser.get().uri(product.path() + query));
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPlaceInAListThatLiesBeforeAllCalendarsIsItsBeginning() {
        var title = "Calendar" + System.nanoTime();
        var product = bench.product();
        Filled.in(4, title).send(browser, product.path() + "/reviews", cast.somebody().cookie());
        var micros = -9_150_000_000_000_000_000L;
        var at = Long.toString(micros, 36);
        var id = Ids.text(Ids.next());
        var bytes = ByteBuffer.allocate(48).putLong(micros).array();
        var place = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(Read.text(browser, "/?before=" + at + "_" + id)).contains(title);
        assertThat(Read.text(browser, "/search?q=" + title + "&after=" + place)).contains(title);
        var score = Long.toString(Double.doubleToRawLongBits(0), 36);
        var after = String.join("_", "0", score, at, id);
        assertThat(Read.text(browser, product.path() + "?after=" + after)).contains(title);
    }
}
