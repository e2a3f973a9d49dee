package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Making;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.talk.PostId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What a rule says beside words stands wherever the words do.
@FolkmootTest
class LabelTests {

    private static final String LABEL = "Something was given for this";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Bar bar;
    @Autowired Enforcing enforcing;
    @Autowired TransactionTemplate transaction;

    @Test
    void aLabelStandsInEveryListInWhichTheWordsStand() {
        var author = cast.somebody();
        var product = bench.product();
        var word = "Quillwort" + System.nanoTime();
        var review = bench.review(author, product, 4, word);
        var pages =
                List.of(
                        "/posts/" + review,
                        product.path(),
                        "/",
                        "/people/" + author.handle(),
                        "/search?q=" + word,
                        "/feed.atom",
                        product.path() + "/feed.atom");
        for (var it : pages) {
            assertThat(read(it)).as(it).contains(word).doesNotContain(LABEL);
        }

        var label = decide(review, author, Effect.LABEL, LABEL);

        for (var it : pages) {
            assertThat(read(it)).as(it).contains(word, LABEL);
        }
        transaction.executeWithoutResult(
                _ -> enforcing.lift(label, Ending.APPEAL, Decided.By.MODERATOR, "It was bought."));
        for (var it : pages) {
            assertThat(read(it)).as(it).contains(word).doesNotContain(LABEL);
        }
    }

    @Test
    void whatIsFoldedUpIsFoldedUpEverywhere() {
        var author = cast.somebody();
        var product = bench.product();
        var word = "Hawkbit" + System.nanoTime();
        var review = bench.review(author, product, 4, word);
        decide(review, author, Effect.COLLAPSE, "");

        for (var it : List.of("/posts/" + review, product.path())) {
            var folded = Read.page(Read.get(browser, it)).select("details:contains(Show it)");
            assertThat(folded.text()).as(it).contains("About " + word, "wobbles");
        }
        for (var it : List.of("/", "/search?q=" + word, "/feed.atom")) {
            assertThat(read(it)).as(it).contains("Folded up").doesNotContain("About " + word);
        }
        assertThat(Read.page(Read.get(browser, "/people/" + author.handle())).select("#lately"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.text()).contains("Folded up").doesNotContain("About"));
    }

    @Test
    void whatWasJustSaidIsFoldedUpBesideTheStreamToo() {
        var author = cast.somebody();
        var word = "Sneezeweed" + System.nanoTime();
        var comment = bar.comment(author, word);
        assertThat(read("/")).contains(word);

        decide(comment.value(), "comment", author, Effect.COLLAPSE, "");

        assertThat(read("/")).doesNotContain(word).contains("/comments/" + comment, "Folded up");
        assertThat(read("/people/" + author.handle())).doesNotContain(word).contains("Folded up");
    }

    private String read(String path) {
        return new String(
                Read.get(browser, path).getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID decide(PostId review, Cast.Player author, Effect effect, String label) {
        return decide(review.value(), "review", author, effect, label);
    }

    private UUID decide(UUID object, String kind, Cast.Player author, Effect effect, String label) {
        var decided =
                transaction.execute(_ ->
                        enforcing.impose(
                                new Making(
                                        object,
                                        kind,
                                        author.id().value(),
                                        effect,
                                        label,
                                        "undisclosed-incentives",
                                        1,
                                        Decided.By.MODERATOR,
                                        null,
                                        Making.Source.OWN,
                                        "Because.",
                                        "",
                                        null)));
        return decided.id();
    }
}
