package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Making;
import folkmoot.people.Actor;
import folkmoot.people.account.Erasing;
import folkmoot.products.ProductId;
import folkmoot.reviews.Bench;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.NewReview;
import folkmoot.reviews.Source;
import folkmoot.reviews.review.Reviewing;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.Posts;
import folkmoot.talk.Publishing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// The verifier finds what was published and is gone, or says something else, although nobody wrote
/// so into the log; and finds nothing where everything was done through the product.
class PublishedTests {

    private static final int ROLL = 37;
    private static final int FALSIFIED = 6;
    private static final String SPAM = "Best casino, click here: https://bit.ly/x";

    private record Written(UUID review, UUID comment) {}

    private static final List<Written> WRITTEN = new ArrayList<>();
    private static final Set<String> FOUND = new HashSet<>();

    @TempDir static Path shared;
    private static Place there;

    @TempDir Path folder;

    // One place for all that is falsified: each has a review and a comment, and a list of its own.
    @BeforeAll
    static void somethingToFalsify() throws IOException {
        there = Place.opened(shared.resolve("place"));
        for (var i = 0; i < FALSIFIED; i++) {
            var bench = there.get(Bench.class);
            var review = review(there, bench.writer(), bench.product().id());
            var comment =
                    say(
                            there,
                            bench.writer(),
                            review.id(),
                            "It is as good as she says, " + i + ".");
            WRITTEN.add(new Written(review.id().value(), comment.value()));
            there.sign();
        }
        assertThat(verified(there)).contains("12 in 6 lists, 12 public", "12 pages looked at");
    }

    @AfterAll
    static void gone() {
        there.close();
    }

    private static List<String> findings(String said) {
        return said.lines().filter(it -> it.startsWith("  ")).collect(Collectors.toList());
    }

    @Test
    void whateverPeopleDoWithWhatTheyPublishedNothingIsMissed() throws Exception {
        try (var place = Place.opened(folder.resolve("place"))) {
            var bench = place.get(Bench.class);
            var product = bench.product().id();
            var leaver = bench.writer();
            var stays = review(place, bench.writer(), product);
            say(place, bench.writer(), stays.id(), "It is as good as she says.");
            say(place, leaver, stays.id(), "Not with me.");
            review(place, leaver, product);
            var taken = review(place, bench.writer(), product);
            say(place, bench.writer(), taken.id(), "What a review!");
            place.get(Bench.class).bring(brought(product));
            assertThat(verified(place)).contains("9 in 1 lists, 9 public", "9 pages looked at");

            var held =
                    place.get(Conversation.class)
                            .post(leaver, new CommentId(Ids.next()), stays.id(), null, SPAM);
            assertThat(held).isInstanceOf(Publishing.Held.class);
            place.sign();
            say(place, leaver, stays.id(), "Taken back before anybody entered it.");
            place.get(Erasing.class).erase(leaver.id());
            in(place, () -> place.get(Posts.class).withdraw(taken.author(), taken.id()));
            reword(place, stays, 2);
            var hidden = review(place, bench.writer(), product);
            place.sign();
            var decision = hide(place, hidden.id());
            assertThat(verified(place))
                    .contains("11 in 2 lists, 5 public, 1 earlier, 1 withheld, 1 beneath, 3 gone");

            in(
                    place,
                    () -> place.get(Enforcing.class).lift(decision, Ending.APPEAL, null, "Fine."));
            assertThat(verified(place))
                    .contains("11 in 2 lists, 6 public, 1 earlier, 1 beneath, 3 gone");
            assertThat(
                            count(
                                    place,
                                    "SELECT count(*) FROM transparency.published WHERE gone IS NOT NULL AND key IS NULL"))
                    .isEqualTo(3);
        }
    }

    @Test
    void aReviewDeletedIsMissedAndSoIsItsLine() {
        falsified((place, it) -> {
            delete(place, it.review());
            assertThat(place.verify()).as(place.said).isEqualTo(ROLL);
            assertThat(place.said).contains("/posts/" + new PostId(it.review()));
            FOUND.addAll(findings(place.said));
            place.falsify(
                    "transparency.published",
                    "DELETE FROM transparency.published WHERE object = '%s'"
                            .formatted(it.review()));
        });
    }

    @Test
    void aCommentDeletedIsMissed() {
        falsified((place, it) ->
                place.sql()
                        .sql("DELETE FROM talk.comment WHERE id = ?")
                        .param(it.comment())
                        .update());
    }

    @Test
    void otherWordsAndOtherStarsAreFound() {
        falsified((place, it) ->
                place.sql()
                        .sql(
                                "UPDATE talk.comment SET body = 'Buy it!', html = '<p>Buy it!</p>' WHERE id = ?")
                        .param(it.comment())
                        .update());
        falsified((place, it) ->
                place.sql()
                        .sql("UPDATE reviews.review SET stars = 5 WHERE post = ?")
                        .param(it.review())
                        .update());
    }

    @Test
    void hidingWithoutADecisionAndTakingBackForSomebodyAreFound() {
        falsified((place, it) -> {
            var hides = "UPDATE talk.post SET state = 'held', entry = 1 WHERE id = '%s'";
            assertThatThrownBy(() -> place.sql().sql(hides.formatted(it.review())).update())
                    .hasMessageContaining("does not hold or hide review");
            place.falsify("talk.post", hides.formatted(it.review()));
        });
        falsified((place, it) -> {
            in(place, () -> place.get(Roll.class).takeBack(List.of(it.comment()), null));
            place.sign();
            place.falsify(
                    "transparency.published",
                    """
                    UPDATE transparency.published SET gone = (SELECT max(gone) FROM transparency.published),
                           object = NULL, path = NULL, words = NULL, key = NULL
                    WHERE object = '%s'
                    """
                            .formatted(it.review()));
        });
    }

    private interface Falsifying {

        void falsify(Place place, Written it);
    }

    // What else was falsified there stays as it is: this has to be found beside it.
    private static void falsified(Falsifying by) {
        by.falsify(there, WRITTEN.removeLast());

        assertThat(there.verify()).as(there.said).isEqualTo(ROLL);
        var found = findings(there.said);
        found.removeAll(FOUND);
        assertThat(found).as(there.said).isNotEmpty();
        FOUND.addAll(found);
    }

    // As somebody does who owns the database and means it.
    private static void delete(Place place, UUID review) {
        for (var from :
                List.of(
                        "talk.comment WHERE post",
                        "reviews.review WHERE post",
                        "talk.post WHERE id")) {
            place.sql().sql("DELETE FROM " + from + " = ?").param(review).update();
        }
    }

    private record Review(Actor.Member author, PostId id, ProductId product) {}

    private static Review review(Place place, Actor.Member author, ProductId product) {
        var title = "Review " + System.nanoTime();
        var said = Bench.appraisal(4);
        var on = place.get(folkmoot.products.Products.class).find(product);
        var id = place.get(Bench.class).review(author, on, said, title, "It *holds* & it lasts.");
        return new Review(author, id, product);
    }

    private static CommentId say(Place place, Actor.Member author, PostId on, String words) {
        var id = new CommentId(Ids.next());
        var said = place.get(Conversation.class).post(author, id, on, null, words);
        assertThat(said).isInstanceOf(Publishing.Published.class);
        return id;
    }

    private static void reword(Place place, Review it, int stars) {
        var words =
                new NewReview(
                        it.id(),
                        it.product(),
                        "On second thoughts",
                        "It broke.",
                        "en",
                        Bench.appraisal(stars));
        in(place, () -> place.get(Reviewing.class).edit(it.author(), words));
    }

    private static List<BroughtReview> brought(ProductId product) {
        var all = new ArrayList<BroughtReview>();
        for (var i = 0; i < 3; i++) {
            var words = Bench.words(product, 3, "Old " + i, "From the old shop, number " + i + ".");
            all.add(new BroughtReview(words, "Somebody", Instant.now(), Source.IMPORTED, "a shop"));
        }
        return all;
    }

    private static UUID hide(Place place, PostId post) {
        var id = new UUID[1];
        in(
                place,
                () ->
                        id[0] =
                                place.get(Enforcing.class)
                                        .impose(
                                                new Making(
                                                        post.value(),
                                                        "review",
                                                        null,
                                                        Effect.HIDE,
                                                        "",
                                                        "link-spam",
                                                        1,
                                                        Decided.By.MODERATOR,
                                                        null,
                                                        Making.Source.OWN,
                                                        "Advertising.",
                                                        "",
                                                        null))
                                        .id());
        return id[0];
    }

    private static void in(Place place, Runnable work) {
        place.get(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
    }

    private static String verified(Place place) {
        place.sign();
        assertThat(place.verify()).as(place.said).isZero();
        return place.said;
    }

    private static long count(Place place, String question) {
        return place.sql().sql(question).query(Long.class).single();
    }
}
