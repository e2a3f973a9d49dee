package folkmoot.reviews.panel;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.reviews.Source;
import folkmoot.site.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a product's page and the public page about collecting say of all reviews.
@FolkmootTest
class FiguresTests {

    private static final String COLLECTED = "/how-reviews-are-collected";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

    private ProductView product;
    private String form;

    @BeforeEach
    void aProduct() {
        product = bench.product("Comfort", "Brakes");
        form = product.path() + "/reviews";
    }

    @Test
    void whatReadersWeighThemByIsCounted() {
        everyKind();

        var page = Read.page(browser, product.path());
        assertThat(page.select(".figures__of").text())
                .isEqualTo(
                        "plain mean of 4 reviews: 1 verified, 1 imported, 1 with an incentive. 1 withheld, and why");
        assertThat(page.select(".figures__number").text()).isEqualTo("3.0");
        assertThat(page.select(".histogram__count").eachText())
                .containsExactly("1 review", "0 reviews", "2 reviews", "0 reviews", "1 review");
        assertThat(page.select(".attributes__row").eachText())
                .containsExactly("Comfort 4.5 from 2 reviews", "Brakes 2.0 from 1 review");
        assertThat(page.select(".figures a[href='%s#withheld']".formatted(COLLECTED))).hasSize(1);
    }

    @Test
    void thePageThatTheLawAsksForCountsTheSame() {
        var before = figures();
        var text = Read.text(browser, COLLECTED);
        assertThat(text)
                .contains(
                        "Who can write",
                        "What is checked",
                        "What is withheld",
                        "Incentives and ties")
                .contains("The badge \"verified purchase\" comes only from a signed link")
                .contains("All others are published without a check of the purchase, and say so")
                .contains(
                        "withholds nothing of its own accord",
                        "Good and bad reviews are published alike")
                .contains("How they are ordered", "never by stars");

        everyKind();

        var after = figures();
        assertThat(more(before, after, "reviews")).isEqualTo(4);
        assertThat(more(before, after, "verified purchases")).isEqualTo(1);
        assertThat(more(before, after, "imported")).isEqualTo(1);
        assertThat(more(before, after, "with an incentive")).isEqualTo(1);
        assertThat(more(before, after, "withheld now")).isEqualTo(1);
        assertThat(Read.text(browser, COLLECTED))
                .contains("Too many links, or advertising:", "the old shop:");
    }

    @Test
    void itIsLinkedFromEveryReviewAndEveryFoot() {
        var post = Read.post(Filled.in(4, "Linked").send(browser, form, cast.somebody().cookie()));

        for (var path : List.of("/", product.path(), "/posts/" + post)) {
            assertThat(Read.page(browser, path).select("footer a[href=%s]".formatted(COLLECTED)))
                    .as(path)
                    .isNotEmpty();
        }
        assertThat(
                        Read.page(browser, product.path())
                                .select("#reviews a[href=%s]".formatted(COLLECTED)))
                .isNotEmpty();
    }

    // One verified, one for a discount, one imported, one bare and one that a rule holds.
    private void everyKind() {
        var bought =
                Read.post(
                        Filled.in(5, "Bought")
                                .with("attribute-comfort", "4")
                                .with("attribute-brakes", "2")
                                .send(browser, form, cast.somebody().cookie()));
        sql.sql(
                        """
                        UPDATE reviews.review SET verification = 'purchase', verified_at = now() WHERE post = ?
                        """)
                .param(bought.value())
                .update();
        Filled.in(3, "Discounted")
                .with("incentive", "discount")
                .with("attribute-comfort", "5")
                .send(browser, form, cast.somebody().cookie());
        Filled.in(3, "Bare").send(browser, form, cast.somebody().cookie());
        Filled.in(1, "Flood").with("text", links()).send(browser, form, cast.somebody().cookie());
        bench.bring(
                List.of(
                        new BroughtReview(
                                Bench.words(product.id(), 1, "Brought", "It came from elsewhere."),
                                "Jo",
                                Instant.now(),
                                Source.IMPORTED,
                                "the old shop")));
    }

    // Never the same words again, whoever else floods this place.
    private static String links() {
        return Stream.generate(() -> "http://" + Ids.text(Ids.next()) + ".example")
                .limit(4)
                .collect(Collectors.joining(" "));
    }

    private Map<String, Integer> figures() {
        return Read.page(browser, COLLECTED).select("header + dl.tally div").stream()
                .collect(
                        Collectors.toMap(
                                it ->
                                        it.select("dt")
                                                .text()
                                                .replace("review", "reviews")
                                                .replace("reviewss", "reviews"),
                                it -> Integer.parseInt(it.select("dd").text())));
    }

    private static int more(Map<String, Integer> before, Map<String, Integer> after, String what) {
        return after.getOrDefault(what, 0) - before.getOrDefault(what, 0);
    }
}
