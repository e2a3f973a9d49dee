package folkmoot.reviews.examination;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.Statements;
import folkmoot.moderation.decision.Patience;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.reviews.Source;
import folkmoot.talk.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What comes in a burst weighs nothing until somebody has looked, and everybody can see that (R9
/// of research/uniques.md, section 4, through the whole product).
@FolkmootTest
class ExaminationTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bench bench;
    @Autowired Patience patience;
    @Autowired ScheduledTaskHolder errands;
    @Autowired JdbcClient sql;

    @Test
    void aHundredFiveStarReviewsInAnHourMoveTheScoreByLessThanTwoHundredths() {
        var product = bought(200);
        var before = bench.again(product).standing();
        assertThat(before.mean()).isEqualTo(3.5);

        for (var i = 0; i < 99; i++) {
            bench.review(bench.writer(), product, Bench.appraisal(5), "Best " + i, "Best no " + i);
        }
        var author = cast.somebody();
        var praise = review(author, product, 5);
        assertThat(bench.again(product).standing().score() - before.score()).isGreaterThan(0.2);
        burst();
        await(product, 100);

        var after = bench.again(product).standing();
        assertThat(Math.abs(after.score() - before.score())).isLessThan(0.02);
        assertThat(after.reviews()).as("nothing is gone").isEqualTo(300);
        assertThat(after.mean()).as("the plain mean is plain").isEqualTo(4);
        var page = Read.page(browser, product.path());
        assertThat(page.body().text())
                .contains("100 reviews are under examination and weigh nothing in the ranking");
        assertThat(page.select(".histogram").text()).contains("5 stars 100");
        var shown = Read.text(browser, "/posts/" + praise);
        assertThat(shown).contains("Under examination").contains("Praise");
        assertThat(Read.text(browser, path(product)))
                .contains("examined 100")
                .contains("not decided yet 100");
        var asked = path(product) + "?fresh=1";
        assertThat(Statements.during(() -> Read.page(browser, asked))).hasSize(5);

        assertThat(mailbox.letters(author.email()).getFirst())
                .contains("no purchase stands for yours");
        assertThat(Read.text(browser, "/decisions", author.cookie())).contains("got a label");
        assertThat(entries(product, "label")).isEqualTo(100);

        burst();
        var late = review(cast.somebody(), product, 5);
        var sober = review(cast.somebody(), product, 3);
        run("Suspecting.look");
        assertThat(examined(late)).as("joins").isTrue();
        assertThat(examined(sober)).as("on the other side").isFalse();
        assertThat(entries(product, "label")).as("nobody twice").isEqualTo(101);

        Filled.in(4, "Reworded").send(browser, "/reviews/" + praise + "/edits", author.cookie());
        assertThat(examined(praise)).as("other words are no way out").isTrue();

        patience.end();
        assertThat(examined(praise)).isFalse();
        assertThat(entries(product, "restore")).isEqualTo(101);
        assertThat(bench.again(product).standing().score() - before.score()).isGreaterThan(0.2);
        assertThat(Read.text(browser, product.path())).doesNotContain("under examination");
        burst();
        assertThat(entries(product, "label")).as("once each").isEqualTo(101);
        sql.sql("UPDATE reviews.examination SET to_at = now() WHERE product = ?")
                .param(product.id().value())
                .update();
        run("Suspecting.look");
        assertThat(Read.text(browser, path(product)))
                .contains("ended on")
                .doesNotContain("weigh nothing in the ranking");
    }

    @Test
    void blameIsExaminedLikePraiseAndAPurchaseIsNot() {
        var product = bought(40);
        var blame = new ArrayList<PostId>();
        for (var i = 0; i < 20; i++) {
            blame.add(review(bench.writer(), product, 1, i));
        }
        var buyer = review(bench.writer(), product, 1, 20);
        sql.sql(
                        "UPDATE reviews.review SET verification = 'purchase', verified_at = now() WHERE post = ?")
                .param(buyer.value())
                .update();
        var content = review(bench.writer(), product, 4, 21);
        burst();
        await(product, 20);

        assertThat(blame).allMatch(this::examined);
        assertThat(examined(buyer)).isFalse();
        assertThat(examined(content)).isFalse();
    }

    @Test
    void moderatorsClearOrHideThemWithAReasonAndNobodyElseDoes() {
        var product = bought(40);
        var genuine = cast.somebody();
        var fake = cast.somebody();
        var first = review(genuine, product, 5);
        var second = review(fake, product, 5);
        for (var i = 0; i < 20; i++) {
            review(bench.writer(), product, 5, i);
        }
        burst();
        await(product, 22);
        var moderator = cast.moderator();
        var path = path(product);

        assertThat(
                        Read.page(browser, "/moderation", moderator.cookie())
                                .select("a[href=" + path + "]"))
                .isNotEmpty();
        var page = Read.page(browser, path, moderator.cookie());
        assertThat(page.select(".examined__one")).hasSize(22);
        assertThat(page.select("main").html()).doesNotContain("/posts/").doesNotContain("stars\"");
        assertThat(Read.page(browser, path).select("form[action$=verdicts]")).isEmpty();

        assertThat(judge(path, cast.ann(), "clear", "Fine.", first)).hasStatus(403);
        assertThat(judge(path, cast.cleo(), "clear", "Fine.", first)).hasStatus(403);
        var wordless = judge(path, moderator, "clear", "", first);
        assertThat(wordless).hasStatus(422);
        assertThat(Read.page(wordless).select("input[value=" + first + "][checked]")).hasSize(1);
        assertThat(judge(path, moderator, "clear", "Ann wrote this; I know the shop.", first))
                .hasStatus(303);
        assertThat(examined(first)).isFalse();
        assertThat(Read.text(browser, "/posts/" + first)).doesNotContain("Under examination");

        assertThat(judge(path, moderator, "confirm", "One of forty from one hand.", second))
                .hasStatus(303);
        assertThat(Read.text(browser, path)).contains("found genuine 1", "hidden as not genuine 1");
        assertThat(Read.text(browser, product.path())).contains("1 withheld, and why");
        assertThat(Read.text(browser, "/decisions", fake.cookie()))
                .contains("Your words are hidden");
        assertThat(mailbox.letters(fake.email()).getFirst()).contains("reason to believe");

        assertThat(all(path, moderator)).hasStatus(303);
        assertThat(Read.text(browser, path)).contains("not decided yet 0", "found genuine 21");
    }

    @Test
    void aModeratorsOwnIsLeftToOthersAndNothingIsLostWhenTheyWereFaster() {
        var product = bought(40);
        var moderator = cast.moderator();
        var other = cast.moderator();
        var own = review(moderator, product, 5);
        var first = review(cast.somebody(), product, 5);
        for (var i = 0; i < 20; i++) {
            review(bench.writer(), product, 5, i);
        }
        burst();
        await(product, 22);
        var path = path(product);

        assertThat(judge(path, other, "clear", "I know the shop.", first)).hasStatus(303);
        var late = judge(path, moderator, "confirm", "All from one hand.", first);
        assertThat(late).hasStatus(409);
        var page = Read.page(late);
        assertThat(page.text()).contains("others decided about it meanwhile");
        assertThat(page.select("textarea[name=words]").text()).isEqualTo("All from one hand.");

        assertThat(page.text()).contains("One of these reviews is yours", "all 20 that are left");
        assertThat(page.select("input[value=" + own + "]")).isEmpty();
        assertThat(Read.page(browser, path, other.cookie()).select("input[value=" + own + "]"))
                .hasSize(1);
        assertThat(judge(path, moderator, "clear", "Mine is fine.", own)).hasStatus(409);
        assertThat(examined(own)).isTrue();
        assertThat(all(path, moderator)).hasStatus(303);
        assertThat(Read.text(browser, path)).contains("not decided yet 1", "found genuine 21");
        assertThat(examined(own)).isTrue();
        assertThat(Read.text(browser, path, moderator.cookie()))
                .contains("One of these reviews is yours")
                .doesNotContain("Nothing is left to decide");

        assertThat(all(path, other)).hasStatus(303);
        var over = all(path, other);
        assertThat(over).hasStatus(409);
        assertThat(Read.page(over).text())
                .contains("Nothing is left", "You had written: A school class wrote them.");
    }

    private MvcTestResult all(String path, Cast.Player by) {
        return browser.post()
                .uri(path + "/verdicts")
                .cookie(by.cookie())
                .param("verb", "clear")
                .param("which", "all")
                .param("words", "A school class wrote them.")
                .exchange();
    }

    @Test
    void aRingIsExaminedWhereverItWasAndWhoeverWasBesideItIsNot() {
        var products = IntStream.range(0, 3).mapToObj(_ -> bought(40)).toList();
        var ring = IntStream.range(0, 8).mapToObj(_ -> bench.writer()).toList();
        for (var product : products) {
            for (var i = 0; i < ring.size(); i++) {
                review(ring.get(i), product, 5, i);
            }
        }
        var beside = review(bench.writer(), products.getFirst(), 5, 99);
        burst();

        products.forEach(it -> await(it, 8));
        assertThat(examined(beside)).isFalse();
        assertThat(Read.text(browser, path(products.get(1))))
                .contains("as people do not by chance");
    }

    private ProductView bought(int number) {
        var product = bench.product("Comfort");
        sql.sql(
                        """
                        INSERT INTO reviews.benchmark (category, mean, worth, products, reviews, computed_at)
                        VALUES (?, 3.9, 10, 1, 1, now()) ON CONFLICT (category) DO UPDATE SET mean = 3.9, worth = 10
                        """)
                .param(product.category().value())
                .update();
        bench.bring(
                IntStream.range(0, number)
                        .mapToObj(it ->
                                new BroughtReview(
                                        Bench.words(
                                                product.id(), 3 + it % 2, "Had it", "It is " + it),
                                        "Somebody",
                                        Instant.now().minus(Duration.ofDays(20)),
                                        Source.IMPORTED,
                                        "the old shop"))
                        .toList());
        sql.sql(
                        """
                        UPDATE reviews.review SET source = 'invited_buyer', verification = 'purchase', verified_at = posted_at
                        WHERE product = ?
                        """)
                .param(product.id().value())
                .update();
        run("Recomputing.settle");
        return product;
    }

    private PostId review(Cast.Player author, ProductView product, int stars) {
        return bench.review(author, product, stars, "Praise " + System.nanoTime());
    }

    private PostId review(
            folkmoot.people.Actor.Member author, ProductView product, int stars, int number) {
        return bench.review(
                author,
                product,
                Bench.appraisal(stars),
                "Word " + number,
                "What there is to say of it, number %d.".formatted(System.nanoTime()));
    }

    private void burst() {
        run("own.Watching.look");
    }

    private MvcTestResult judge(
            String path, Cast.Player by, String verb, String words, Object post) {
        return browser.post()
                .uri(path + "/verdicts")
                .cookie(by.cookie())
                .param("verb", verb)
                .param("which", "ticked")
                .param("post", post.toString())
                .param("words", words)
                .exchange();
    }

    private String path(ProductView product) {
        return "/examinations/"
                + sql.sql("SELECT id FROM reviews.examination WHERE product = ?")
                        .param(product.id().value())
                        .query(java.util.UUID.class)
                        .single();
    }

    private boolean examined(PostId post) {
        return sql.sql("SELECT examined FROM reviews.review WHERE post = ?")
                .param(post.value())
                .query(Boolean.class)
                .single();
    }

    private void await(ProductView product, int number) {
        for (var i = 0; i < 400; i++) {
            if (examined(product) == number) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(examined(product) + " are examined, not " + number);
    }

    private int examined(ProductView product) {
        return sql.sql("SELECT examined FROM reviews.tally WHERE product = ?")
                .param(product.id().value())
                .query(Integer.class)
                .single();
    }

    private int entries(ProductView product, String act) {
        return sql.sql(
                        """
                        SELECT count(*) FROM transparency.entry JOIN reviews.review ON object = 'review:' || post
                        WHERE product = ? AND act = ? AND rule = 'under-examination'
                        """)
                .param(product.id().value())
                .param(act)
                .query(Integer.class)
                .single();
    }

    // What happens by itself now and then happens now.
    private void run(String errand) {
        errands.getScheduledTasks().stream()
                .map(it -> it.getTask().getRunnable())
                .filter(it -> it.toString().endsWith(errand))
                .forEach(Runnable::run);
    }
}
