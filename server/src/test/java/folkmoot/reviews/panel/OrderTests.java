package folkmoot.reviews.panel;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.media.picture.Samples;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.reviews.Source;
import folkmoot.talk.Applause;
import folkmoot.talk.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Which of a product's reviews are read first, and why; and which are left.
@FolkmootTest
class OrderTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Members members;
    @Autowired Applause applause;
    @Autowired JdbcClient sql;

    private ProductView product;

    @BeforeEach
    void aProduct() {
        product = bench.product("Comfort");
    }

    @Test
    void theMostHelpfulIsFirstWhateverItsStars() {
        var few = review(bench.writer(), 5, "One vote of one");
        var bad = review(bench.writer(), 1, "Nine votes of ten");
        review(bench.writer(), 5, "No votes");
        marked(few, 1, 0);
        marked(bad, 9, 1);

        var page = Read.page(browser, product.path());
        assertThat(titles(page))
                .containsExactly("Nine votes of ten", "One vote of one", "No votes");
        assertThat(page.select(".why").text())
                .contains("Why this order", "lower end of Wilson’s interval", "Stars and what")
                .contains("Formulas and weights");
        assertThat(page.select(".why a").attr("href"))
                .isEqualTo("/how-we-rank?product=" + product.slug());
    }

    @Test
    void theNewestIsFirstWhenThatIsAsked() {
        var old = review(bench.writer(), 5, "Older and helpful");
        review(bench.writer(), 5, "Newer");
        marked(old, 5, 0);

        var page = Read.page(browser, product.path() + "?order=newest");
        assertThat(titles(page)).containsExactly("Newer", "Older and helpful");
        assertThat(page.select(".why").text()).contains("The newest review is first");
        assertThat(page.select(".sift__order a[aria-current]").text()).isEqualTo("newest");
    }

    @Test
    void peopleNearYouComeFirstForThoseWhoAreSignedIn() {
        var reader = cast.somebody();
        var followed = bench.writer();
        var expert = bench.writer();
        members.follow(reader.id(), followed.id());
        members.grant(expert.id(), Hat.EXPERT, null);
        var tied = review(bench.writer(), 5, "By somebody with ties", "employee");
        var stranger = review(bench.writer(), 5, "By a stranger");
        bench.bring(
                List.of(
                        new BroughtReview(
                                Bench.words(product.id(), 4, "Imported", "From elsewhere."),
                                "Jo",
                                Instant.now(),
                                Source.IMPORTED,
                                "the old shop")));
        review(expert, 2, "By an expert");
        review(followed, 3, "By whom I follow");
        marked(tied, 9, 0);
        marked(stranger, 3, 0);

        var page = Read.page(browser, product.path() + "?order=near", reader.cookie());
        assertThat(titles(page))
                .containsExactly(
                        "By whom I follow",
                        "By an expert",
                        "By a stranger",
                        "Imported",
                        "By somebody with ties");
        assertThat(page.select(".why").text())
                .contains("First those whom you follow", "Only you see this order");

        var guest = Read.page(browser, product.path() + "?order=near");
        assertThat(titles(guest)).first().isEqualTo("By somebody with ties");
        assertThat(guest.select(".sift__order").text()).doesNotContain("people near you");
    }

    @Test
    void nobodyIsLeftOutOfTheOrderByNearness() {
        bench.bring(
                List.of(
                        new BroughtReview(
                                Bench.words(
                                        product.id(), 4, "Imported with ties", "From elsewhere."),
                                "Jo",
                                Instant.now(),
                                Source.IMPORTED,
                                "the old shop")));
        sql.sql("UPDATE reviews.review SET relationship = 'supplier' WHERE product = ?")
                .param(product.id().value())
                .update();

        assertThat(Read.text(browser, product.path() + "?order=near", cast.ann().cookie()))
                .contains("Imported with ties");
    }

    @Test
    void nearnessChangesNoMeanAndNoRanking() {
        var reader = cast.somebody();
        review(bench.writer(), 5, "One");
        review(bench.writer(), 1, "Two");
        var plain = Read.page(browser, product.path()).select(".figures").text();

        assertThat(
                        Read.page(browser, product.path() + "?order=near", reader.cookie())
                                .select(".figures")
                                .text())
                .isEqualTo(plain);
    }

    @Test
    void everyPageOfEveryOrderShowsEachReviewOnce() {
        var reader = cast.somebody();
        var all = new ArrayList<String>();
        for (var i = 0; i < 45; i++) {
            var writer = bench.writer();
            if (i % 7 == 0) {
                members.follow(reader.id(), writer.id());
            }
            all.add("Story " + i);
            var post = review(writer, i % 5 + 1, "Story " + i, i % 11 == 0 ? "agent" : "none");
            if (i % 4 == 0) {
                marked(post, i % 3, i % 2);
            }
        }

        for (var order : new String[] {"helpful", "newest", "near"}) {
            var seen = new ArrayList<String>();
            String path = product.path() + "?order=" + order;
            while (path != null) {
                var page = Read.page(browser, path, reader.cookie());
                seen.addAll(titles(page));
                var next = page.select("a[rel=next]").attr("href");
                path = next.isEmpty() ? null : next.replaceAll("#.*", "");
            }
            assertThat(seen).as(order).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void filtersLeaveWhatFitsAndStandInTheAddress() {
        review(bench.writer(), 5, "Five without photo");
        var writer = cast.somebody();
        Filled.in(1, "Ein Sattel mit Bild")
                .with(
                        "text",
                        "Der Sattel ist nach drei Wochen gerissen, und niemand hat geantwortet.")
                .photo(Samples.jpeg(64, 64))
                .with("caption", "Riss")
                .send(browser, product.path() + "/reviews", writer.cookie());
        var verified = review(bench.writer(), 3, "Bought here");
        sql.sql(
                        "UPDATE reviews.review SET verification = 'purchase', verified_at = now() WHERE post = ?")
                .param(verified.value())
                .update();

        assertThat(titles("?stars=1")).containsExactly("Ein Sattel mit Bild");
        assertThat(titles("?photo=1")).containsExactly("Ein Sattel mit Bild");
        assertThat(titles("?language=de")).containsExactly("Ein Sattel mit Bild");
        assertThat(titles("?verified=1")).containsExactly("Bought here");
        assertThat(titles("?stars=5&photo=1")).isEmpty();
        assertThat(titles("?stars=5&language=en")).containsExactly("Five without photo");
        assertThat(titles("?order=newest&verified=1&stars=3")).containsExactly("Bought here");

        var page = Read.page(browser, product.path() + "?stars=1&photo=1&order=newest");
        assertThat(page.select("option[value=1][selected]")).hasSize(1);
        assertThat(page.select("input[name=photo][checked]")).hasSize(1);
        assertThat(page.select("input[name=order]").val()).isEqualTo("newest");
        assertThat(page.select(".sift__order > a").eachAttr("href"))
                .allMatch(it -> it.contains("stars=1") && it.contains("photo=1"));
        assertThat(page.select("#photos img").eachAttr("alt")).contains("Riss");
    }

    @Test
    void searchFindsWordsPointsAndWhatPhotosShowWithinTheProductAlone() {
        review(bench.writer(), 5, "Carries the anvil");
        var other = bench.product();
        bench.review(
                bench.writer(), other, Bench.appraisal(5), "Anvils elsewhere", "An anvil, too.");
        Filled.in(4, "Pictured")
                .with("pros", "unbelievably sturdy")
                .photo(Samples.jpeg(64, 64))
                .with("caption", "A walrus beside it")
                .send(browser, product.path() + "/reviews", cast.somebody().cookie());

        assertThat(titles("?q=anvil")).containsExactly("Carries the anvil");
        assertThat(titles("?q=sturdy")).containsExactly("Pictured");
        assertThat(titles("?q=walrus")).containsExactly("Pictured");
        assertThat(titles("?q=walrus&stars=5")).isEmpty();
        assertThat(Read.text(browser, product.path() + "?q=zebra"))
                .contains("No review is like that");
    }

    private List<String> titles(String query) {
        return titles(Read.page(browser, product.path() + query));
    }

    private static List<String> titles(org.jsoup.nodes.Document page) {
        return page.select("article.review .review__title").eachText();
    }

    private PostId review(Actor.Member writer, int stars, String title) {
        return review(writer, stars, title, "none");
    }

    private PostId review(Actor.Member writer, int stars, String title, String relationship) {
        var post =
                bench.review(
                        writer,
                        product,
                        Bench.appraisal(stars),
                        title,
                        "%s, said by %s.".formatted(title, writer.handle()));
        if (!relationship.equals("none")) {
            sql.sql("UPDATE reviews.review SET relationship = ? WHERE post = ?")
                    .param(relationship)
                    .param(post.value())
                    .update();
        }
        return post;
    }

    private void marked(PostId post, int helpful, int unhelpful) {
        var marks = new HashMap<Actor.Member, Boolean>();
        for (var i = 0; i < helpful + unhelpful; i++) {
            marks.put(bench.writer(), i < helpful);
        }
        applause.onPost(post, marks);
    }
}
