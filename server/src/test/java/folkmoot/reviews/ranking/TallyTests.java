package folkmoot.reviews.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Standing;
import folkmoot.reviews.Bench;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.reviews.Source;
import folkmoot.talk.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class TallyTests {

    /// What the triggers keep, from the rows themselves.
    private static final String FROM_ROWS =
            """
            SELECT count(*) AS reviews, coalesce(sum(stars), 0) AS stars,
                   count(*) FILTER (WHERE verification = 'purchase') AS purchase,
                   count(*) FILTER (WHERE incentive NOT IN ('none', 'unknown')) AS incentivised,
                   coalesce(sum(weight * power(2, extract(epoch FROM posted_at - '2020-01-01T00:00Z') / (365 * 86400))), 0)
                       AS weight
            FROM reviews.review WHERE product = ? AND state = 'visible'
            """;

    private static final String KEPT =
            """
            SELECT coalesce(sum(reviews), 0) AS reviews,
                   coalesce(sum(stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5), 0) AS stars,
                   coalesce(sum(purchase), 0) AS purchase, coalesce(sum(incentivised), 0) AS incentivised,
                   coalesce(sum(weight), 0) AS weight
            FROM reviews.tally WHERE product = ?
            """;

    record Sums(long reviews, long stars, long purchase, long incentivised, double weight) {}

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Benchmarks benchmarks;
    @Autowired Ranking ranking;
    @Autowired Catalogue catalogue;
    @Autowired Products products;
    @Autowired JdbcClient sql;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

    private ProductView product;

    @BeforeEach
    void aProduct() {
        product = bench.product("Comfort");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.2065, 0.3784",
        "10, 0, 0.7225, 0.8589",
        "9, 1, 0.5958, 0.7176",
        "90, 10, 0.8256, 0.8549",
        "600, 400, 0.5693, 0.5800",
        "0, 0, 0, 0"
    })
    void helpfulnessIsTheLowerEndOfWilsonsInterval(int up, int down, double wide, double used) {
        assertThat(wilson("reviews.wilson(?, ?, 1.96)", up, down)).isCloseTo(wide, within(0.0001));
        assertThat(wilson("reviews.wilson(?, ?)", up, down)).isCloseTo(used, within(0.0001));
    }

    @Test
    void aProductsScoreInTheDatabaseIsTheFormulasOne() {
        benchmarks.put(new Benchmark(product.category(), 3.9, 10, 1, 1, Instant.now()));
        for (var i = 0; i < 2; i++) {
            bench.review(bench.writer(), product, Bench.appraisal(5), "Fine " + i, "Fine, " + i);
        }
        sql.sql(
                        """
                        UPDATE reviews.review SET verification = 'purchase', verified_at = now()
                        WHERE product = ?
                        """)
                .param(product.id().value())
                .update();
        transaction.executeWithoutResult(_ -> ranking.tell(List.of(product.id())));

        assertThat(bench.again(product).standing().score()).isCloseTo(4.0833, within(0.0005));
        assertThat(bench.again(product).standing().mean()).isEqualTo(5);
    }

    @Test
    void aNewProductBeginsWhereTheFormulaPutsOneWithoutReviews() {
        benchmarks.put(new Benchmark(product.category(), 4.2, 10, 1, 1, Instant.now()));
        var sku = "NEW-" + System.nanoTime();
        var draft =
                Draft.of("New " + sku, "", List.of(Identifier.sku(sku))).within(product.category());
        catalogue.put(draft);

        assertThat(products.find(draft.id()).standing()).isEqualTo(new Standing(4.2, 0, 0));
        assertThat(products.find(draft.id()).standing().score())
                .isEqualTo(
                        Score.of(
                                        transaction.execute(_ -> ranking.held(product.category())),
                                        Weights.NONE,
                                        Instant.now())
                                .value());

        bench.review(bench.writer(), bench.again(product), Bench.appraisal(1), "Bad", "Bad.");
        assertThat(products.alike(bench.again(product), 1).getFirst().id()).isEqualTo(draft.id());
    }

    @Test
    void aReviewOfTwoYearsAgoWeighsAQuarter() {
        var old = Bench.words(product.id(), 5, "Old", "Two years ago it was fine.");
        bench.bring(
                List.of(
                        new BroughtReview(
                                old,
                                "Somebody",
                                Instant.now().minus(Duration.ofDays(730)),
                                Source.IMPORTED,
                                "the old shop")));

        var own = Read.page(browser, "/how-we-rank?product=" + product.slug()).select("dl.tally");
        assertThat(own.select("div:contains(weights in all) dd").text()).isEqualTo("0.10");
        assertThat(own.select("div:contains(plain mean) dd").text()).isEqualTo("5.00");
        assertThat(own.select("div:contains(effective number) dd").text()).isEqualTo("1.00");
    }

    @Test
    void whateverHappensTheSumsAreThoseOfTheRows() {
        var random = new Random(4);
        var writers = IntStream.range(0, 12).mapToObj(_ -> cast.somebody()).toList();
        for (var step = 0; step < 60; step++) {
            var writer = writers.get(random.nextInt(writers.size()));
            var form = Read.get(browser, product.path() + "/reviews", writer.cookie());
            var filled =
                    Filled.in(1 + random.nextInt(5), "Step " + step)
                            .with("incentive", random.nextBoolean() ? "none" : "discount")
                            .with("attribute-comfort", "" + (1 + random.nextInt(5)));
            if (form.getResponse().getStatus() == 200) {
                filled.send(browser, product.path() + "/reviews", writer.cookie());
            } else if (random.nextInt(3) == 0) {
                var review = Read.location(form).replaceAll("/reviews/|/edit", "");
                browser.post()
                        .uri("/posts/" + review + "/withdrawals")
                        .cookie(writer.cookie())
                        .exchange();
            } else {
                filled.send(
                        browser, Read.location(form).replace("/edit", "/edits"), writer.cookie());
            }
        }

        var rows = sums(FROM_ROWS);
        assertThat(rows.reviews()).isPositive();
        assertThat(sums(KEPT))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1, Double.class)
                .isEqualTo(rows);
        assertThat(Read.text(browser, product.path())).contains(rows.reviews() + " review");
    }

    @Test
    void theSameWordsTwiceWeighOnceAndCountInTheMeanTwice() {
        var words = "This is exactly what somebody else has said, word for word, about this thing.";
        bench.review(bench.writer(), product, Bench.appraisal(5), "Same", words);
        bench.review(bench.writer(), product, Bench.appraisal(1), "Same", words);

        assertThat(Read.text(browser, product.path()))
                .contains("same text as elsewhere, counts once", "plain mean of 2 reviews")
                .contains("3.0");
        assertThat(
                        Read.page(browser, "/how-we-rank?product=" + product.slug())
                                .select("dl.tally > div:contains(weights in all) dd")
                                .text())
                .isEqualTo("0.40");
    }

    @Test
    void whoMakesAnOldReviewSayWhatANewerOneSaysTakesNoWeightFromIt() {
        var words =
                "These are the very own words of somebody who wrote them later, about thing %d."
                        .formatted(System.nanoTime());
        var thief = cast.somebody();
        var old = Read.post(Filled.in(1, "Own").send(browser, reviews(), thief.cookie()));
        var honest =
                Read.post(
                        Filled.in(5, "Mine")
                                .with("text", words)
                                .send(browser, reviews(), cast.somebody().cookie()));

        Filled.in(1, "Mine")
                .with("text", words)
                .send(browser, "/reviews/" + old + "/edits", thief.cookie());
        assertThat(repeated(honest)).as("the first to say it").isFalse();
        assertThat(repeated(old)).as("the copy").isTrue();

        Filled.in(1, "Own again").send(browser, "/reviews/" + old + "/edits", thief.cookie());
        assertThat(repeated(honest)).isFalse();
        assertThat(repeated(old)).isFalse();
    }

    @Test
    void whenTheFirstSaysSomethingElseTheSecondCounts() {
        var words =
                "Word for word the same, as long as it takes to be somebody's own, number %d."
                        .formatted(System.nanoTime());
        var first = cast.somebody();
        var one =
                Read.post(
                        Filled.in(4, "Same")
                                .with("text", words)
                                .send(browser, reviews(), first.cookie()));
        var two =
                Read.post(
                        Filled.in(4, "Same")
                                .with("text", words)
                                .send(browser, reviews(), cast.somebody().cookie()));
        assertThat(repeated(two)).isTrue();

        Filled.in(4, "Something else").send(browser, "/reviews/" + one + "/edits", first.cookie());

        assertThat(repeated(two)).isFalse();
        Filled.in(4, "Same")
                .with("text", words)
                .send(browser, "/reviews/" + one + "/edits", first.cookie());
        assertThat(repeated(one)).as("said it again, after the other").isTrue();
        assertThat(repeated(two)).isFalse();
    }

    @Test
    void whoChangesOnlyTheirStarsStaysTheFirst() {
        var words =
                "The first to say so changes the stars and nothing else, in sentence %d of them."
                        .formatted(System.nanoTime());
        var first = cast.somebody();
        var one =
                Read.post(
                        Filled.in(4, "Same")
                                .with("text", words)
                                .send(browser, reviews(), first.cookie()));
        var two =
                Read.post(
                        Filled.in(4, "Same")
                                .with("text", words)
                                .send(browser, reviews(), cast.somebody().cookie()));

        Filled.in(2, "Same")
                .with("text", words)
                .send(browser, "/reviews/" + one + "/edits", first.cookie());

        assertThat(repeated(one)).isFalse();
        assertThat(repeated(two)).isTrue();
    }

    private String reviews() {
        return product.path() + "/reviews";
    }

    private boolean repeated(PostId review) {
        return sql.sql("SELECT repeated FROM reviews.review WHERE post = ?")
                .param(review.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void formulaWeightsAndNumbersArePublic() {
        assertThat(Read.text(browser, "/how-we-rank"))
                .contains("score = (m · C + Σ wᵢ · rᵢ) / (m + Σ wᵢ)", "0.5^(age / 365 days)")
                .contains("verified purchase 1.0", "0.7", "everything else 0.4", "1.2816")
                .contains("The whole place", "Stars are never an order");
        assertThat(Read.page(browser, product.path()).select("footer a[href=/how-we-rank]"))
                .isNotEmpty();
    }

    private double wilson(String call, int up, int down) {
        return sql.sql("SELECT " + call).param(up).param(down).query(Double.class).single();
    }

    private Sums sums(String statement) {
        return sql.sql(statement).param(product.id().value()).query(Sums.class).single();
    }
}
