package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

/// Looking for the right reviews, products and words.
class SiftJourneyTests extends Journey {

    @WithAndWithoutScript
    void reviewsAreFilteredAndOrdered(Reader reader) {
        var product = bench.product();
        bench.review(cast.somebody(), product, 5, "Best of all");
        bench.review(cast.somebody(), product, 1, "Worst of all");
        bench.review(cast.somebody(), product, 1, "Anvil marks it");
        var visitor = guest(reader);
        visitor.go(product.path());

        visitor.part("select[name=stars]").selectOption("1");
        visitor.part("#reviews-list").getByText(say("reviews.show")).click();
        visitor.sees("Worst of all", say("reviews.sifted"));
        visitor.doesNotSee("Best of all");
        visitor.part("#reviews-list [name=q]").fill("anvil");
        visitor.part("#reviews-list").getByText(say("reviews.show")).click();
        visitor.sees("Anvil marks it");
        visitor.doesNotSee("Worst of all");

        visitor.go(product.path());
        visitor.follow(say("reviews.order.newest"));
        assertThat(visitor.place()).contains("order=newest");
        assertThat(visitor.part(".reviews .review__title").allTextContents())
                .containsExactly("Anvil marks it", "Worst of all", "Best of all");
        visitor.part("#reviews-list details.why summary").click();
        visitor.sees("The newest review is first");
        assertThat(visitor.overflow()).isZero();
    }

    @WithAndWithoutScript
    void productsAreOrderedAndSaidWhy(Reader reader) {
        scene.review(cast.somebody(), 5, "On the shelf");
        var visitor = guest(reader);
        visitor.go("/");
        visitor.toSection("products");
        var orders = visitor.part(".sift__order > a");
        var names = orders.allTextContents();
        assertThat(names).hasSizeGreaterThan(1);

        for (var name : names) {
            visitor.follow(name);
            assertThat(visitor.part(".sift__order [aria-current]").textContent()).isEqualTo(name);
            visitor.part(".sift__order details summary").click();
            assertThat(visitor.part(".sift__order .notice").isVisible()).isTrue();
            assertThat(visitor.part(".shelf .item").count()).isPositive();
        }
    }

    @WithAndWithoutScript
    void everythingIsFoundFromOneBox(Reader reader) {
        var word = "zirbel" + System.nanoTime();
        var post = bench.review(cast.dov(), bench.product(), 3, "Smells of " + word);
        scene.comment(cast.ann(), post, null, "What is " + word + "?");
        var visitor = guest(reader);
        visitor.go("/");
        if (reader.phone) {
            visitor.part(".top__link--search").click();
            visitor.part("main [name=q]").fill(word);
            visitor.press(say("search.do"));
        } else {
            visitor.part(".top__search [name=q]").fill(word);
            visitor.part(".top__search [name=q]").press("Enter");
        }

        visitor.sees("Smells of " + word, say("search.about", "Smells of " + word), "What is");
        assertThat(visitor.part(".hit mark").count()).isGreaterThanOrEqualTo(2);
        visitor.part(".tabset").getByText(say("search.kinds.comment")).click();
        visitor.sees("What is " + word);
        assertThat(visitor.part(".hit").count()).isEqualTo(1);
        visitor.part(".hit a").first().click();
        assertThat(visitor.place()).startsWith("/comments/");
        assertThat(visitor.overflow()).isZero();
    }
}
