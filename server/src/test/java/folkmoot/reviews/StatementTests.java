package folkmoot.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Statements;
import folkmoot.people.Actor;
import folkmoot.products.ProductView;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a page that is not in the cache asks the database: a fixed number of statements, whatever
/// there is to show.
@FolkmootTest
class StatementTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// Kept in target/statements.txt for those who want to know.
    private static final List<String> COUNTED = new ArrayList<>();

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired Conversation conversation;
    @Autowired Shop shop;
    @Autowired JdbcClient sql;

    private Cast.Player reader;

    @BeforeEach
    void somebodyWhoReads() {
        reader = cast.somebody();
    }

    @Test
    void aReviewCostsTheSameWithFiftyCommentsAndWithTwoThousand() {
        var product = bench.product("Comfort");
        var quiet = bench.review(cast.somebody(), product, 4, "Quiet");
        var busy = bench.review(cast.somebody(), product, 4, "Busy");
        comment(quiet, 50);
        comment(busy, 50);
        multiply(busy, 39);
        assertThat(comments(busy)).isEqualTo(2_000);

        for (var post : List.of(quiet, busy)) {
            costs("/posts/" + post, 5, 10);
        }
    }

    /// As a guest and as a member; with little there, and with thirty times as much.
    @Test
    void everyKindOfPageHasItsPrice() {
        var product = reviewed(2);
        var author = cast.somebody();
        var review = bench.review(author, product, 2, "Priced");
        var comment = new CommentId(Ids.next());
        conversation.post(author.actor(), comment, review, null, "Priced as well");
        browser.post()
                .uri("/posts/" + review + "/replies")
                .cookie(cast.bert().cookie())
                .param("body", "We are sorry about the price.")
                .exchange();
        change("/comments/" + comment + "/edits", author, "Priced in other words");
        change("/posts/" + review + "/replies/edits", cast.bert(), "We are very sorry.");
        Filled.in(2, "Priced anew").send(browser, "/reviews/" + review + "/edits", author.cookie());

        var silent = bench.review(cast.somebody(), product, 3, "Not answered");
        var place = new Place(product, review, silent, comment, author, imported(product));

        doors();
        prices(place);
        forms(place);
        desks(place);
        IntStream.range(0, 30).forEach(_ -> reviewed(2));
        for (var i = 0; i < 20; i++) {
            var more =
                    bench.review(author, bench.product(), 4, "Story " + NUMBER.incrementAndGet());
            conversation.post(author.actor(), new CommentId(Ids.next()), more, null, "Number " + i);
        }
        comment(review, 50);
        for (var i = 0; i < 20; i++) {
            change("/comments/" + comment + "/edits", author, "In other words, number " + i);
        }
        imported(product);
        shop.tell(shop.order(), 20, product);
        shop.newToken("Another till");
        prices(place);
        forms(place);
        desks(place);
    }

    private record Place(
            ProductView product,
            PostId review,
            PostId silent,
            CommentId comment,
            Cast.Player author,
            String imported) {}

    private String imported(ProductView product) {
        var lines = "sku,name\n" + product.identifiers().getFirst().value() + ",Easel\n,\n";
        return Read.location(
                browser.post()
                        .uri("/products/imports")
                        .cookie(cast.bert().cookie())
                        .multipart()
                        .file(new MockMultipartFile("file", "e.csv", "text/csv", lines.getBytes()))
                        .exchange());
    }

    private void prices(Place place) {
        var product = place.product();
        var review = place.review();
        var comment = place.comment();
        var author = place.author();
        costs("/posts/" + review, 7, 12);
        costs(product.path(), 6, 9);
        costs("/people/" + author.handle(), 10, 14);
        costs("/comments/" + comment, 3, 6);
        costs("/comments/" + comment + "/history", 3, 3);
        costs("/reviews/" + review + "/history", 5, 8);
        costs("/posts/" + review + "/replies/history", 2, 2);
        costs("/feed.atom", 1, 1);
        costs(product.path() + "/feed.atom", 2, 2);
        costs("/sitemap.xml", 3, 3);
        costs("/sitemaps/posts/" + review + ".xml", 1, 1);
        costs("/sitemaps/products/" + product.id() + ".xml", 1, 1);
        costs("/sitemaps/people/" + author.handle() + ".xml", 1, 1);
        costs("/", 7, 12);
        costs("/proposals", 3, 4);
        costs("/products", 3, 3);
        costs("/search?q=story", 5, 5);
        costs("/how-reviews-are-collected", 5, 5);
        costs("/how-we-rank?product=" + product.slug(), 5, 5);
    }

    /// What is the same whatever there is to show.
    private void doors() {
        for (var path : List.of("/say", "/farewell", "/check-your-mail")) {
            costs(path, 0, 0);
        }
        costs("/sign-in", 0);
        costs("/sign-up", 0);
        costs("/unsubscriptions/" + "A".repeat(43), 1);
        costs("/robots.txt", 0);
        costs("/brand.css", 0);
        costs("/health", 1);
        costs("/products/new", cast.bert(), 0);
        costs("/settings/place", cast.cleo(), 0);
        costs("/settings/hours", cast.cleo(), 0);
    }

    /// What is typed into, and what somebody sees of their own.
    private void forms(Place place) {
        var product = place.product();
        costs(product.path() + "/reviews", 1, 3);
        costs("/reviews/new", 2, 2);
        costs("/reviews/new?q=easel", 2, 2);
        costs("/comments/" + place.comment() + "/reply", 1, 1);
        costs("/unanswered", 1, 1);
        costs("/search", 1, 1);
        costs("/search?kind=person&q=extra", 7, 7);
        costs("/outbox", 1, 1);
        costs("/settings", place.author(), 2);
        costs("/settings/access", place.author(), 3);
        costs("/settings/data", place.author(), 2);
        costs("/settings/votes", place.author(), 1);
        costs("/settings/data/export", place.author(), 24);
        costs("/drafts?form=/reviews/new", place.author(), 1);
        costs("/reviews/" + place.review() + "/edit", place.author(), 4);
        costs("/comments/" + place.comment() + "/edit", place.author(), 1);
        costs("/people/" + place.author().handle() + "/thanks", cast.ann(), 1);
    }

    /// What only those see who speak for the brand.
    private void desks(Place place) {
        var product = place.product();
        var bert = cast.bert();
        costs("/posts/" + place.review(), bert, 12);
        costs("/posts/" + place.silent(), bert, 9);
        costs("/posts/" + place.review() + "/replies/edit", bert, 1);
        costs("/highlights?what=/comments/" + place.comment(), bert, 4);
        costs(product.path(), bert, 9);
        costs(product.path() + "/edit", bert, 5);
        costs("/products/imports", bert, 1);
        costs(place.imported(), bert, 2);
        costs(place.imported() + "/lines.csv", bert, 3);
        costs("/categories", bert, 0);
        costs("/categories/" + product.category(), bert, 2);
        costs("/orders", cast.cleo(), 3);
        costs("/people/" + place.author().handle(), cast.cleo(), 14);
    }

    private void change(String path, Cast.Player who, String body) {
        assertThat(browser.post().uri(path).cookie(who.cookie()).param("body", body))
                .hasStatus(303);
    }

    private void costs(String path, int guest, int member) {
        var asked = guest(path);
        var known = member(path);
        assertThat(asked).as(path + " " + said(asked)).hasSize(guest);
        assertThat(known).as(path + " " + said(known)).hasSize(member);
    }

    private void costs(String path, int guest) {
        var asked = guest(path);
        assertThat(asked).as(path + " " + said(asked)).hasSize(guest);
    }

    private void costs(String path, Cast.Player who, int statements) {
        read(path, who.cookie());
        var asked =
                counted(who.name() + " ", path, Statements.during(() -> read(path, who.cookie())));
        assertThat(asked).as(path + " " + said(asked)).hasSize(statements);
    }

    @Test
    void aProductCostsTheSameWithTwoReviewsAndWithTwoHundred() {
        var few = reviewed(2);
        var many = reviewed(200);

        for (var query : List.of("", "?order=newest", "?stars=5&photo=1", "?q=story")) {
            var asked = guest(few.path() + query);
            assertThat(asked).as(said(asked)).hasSizeLessThanOrEqualTo(8);
            assertThat(guest(many.path() + query)).as(query).hasSizeLessThanOrEqualTo(asked.size());
        }
        var near = member(few.path() + "?order=near");
        assertThat(member(many.path() + "?order=near")).hasSameSizeAs(near);
        assertThat(near).as(said(near)).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void listsCostTheSameHoweverManyThereAre() {
        var product = reviewed(3);
        var before =
                List.of(
                        guest("/"),
                        guest("/products"),
                        guest("/search?q=story"),
                        guest("/how-reviews-are-collected"),
                        guest("/how-we-rank?product=" + product.slug()));
        before.forEach(it -> assertThat(it).as(said(it)).hasSizeLessThanOrEqualTo(8));

        IntStream.range(0, 30).forEach(_ -> reviewed(2));

        assertThat(guest("/")).hasSizeLessThanOrEqualTo(before.get(0).size() + 1);
        assertThat(guest("/products")).hasSameSizeAs(before.get(1));
        assertThat(guest("/search?q=story")).hasSameSizeAs(before.get(2));
        assertThat(guest("/how-reviews-are-collected")).hasSameSizeAs(before.get(3));
        assertThat(guest("/how-we-rank?product=" + product.slug())).hasSameSizeAs(before.get(4));
    }

    private ProductView reviewed(int reviews) {
        var product = bench.product("Comfort", "Price");
        for (var i = 0; i < reviews; i++) {
            var title = "A story " + NUMBER.incrementAndGet();
            var said = Bench.appraisal(i % 5 + 1);
            bench.review(bench.writer(), product, said, title, "About " + title + ".");
        }
        return product;
    }

    private void comment(PostId post, int comments) {
        var writers = IntStream.range(0, 6).mapToObj(_ -> bench.writer()).toList();
        CommentId parent = null;
        for (var i = 0; i < comments; i++) {
            var id = new CommentId(Ids.next());
            Actor.Member writer = writers.get(i % writers.size());
            conversation.post(writer, id, post, parent, "Comment " + NUMBER.incrementAndGet());
            parent = i % 3 == 0 ? id : null;
        }
    }

    // Rows like those that are there: what is counted here is reading.
    private void multiply(PostId post, int times) {
        sql.sql(
                        """
                        INSERT INTO talk.comment (id, post, parent, depth, author, body, html, language, state, posted_at)
                        SELECT gen_random_uuid(), post, NULL, 0, author, body, html, language, state,
                               posted_at + make_interval(secs => time)
                        FROM talk.comment CROSS JOIN generate_series(1, ?) AS time WHERE post = ?
                        """)
                .param(times)
                .param(post.value())
                .update();
    }

    private int comments(PostId post) {
        return sql.sql("SELECT count(*) FROM talk.comment WHERE post = ?")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    @AfterAll
    static void say() throws IOException {
        Files.write(Path.of("target/statements.txt"), COUNTED);
    }

    // An address that nobody asked for yet: not in the cache.
    private List<String> guest(String path) {
        read(path);
        return counted("guest  ", path, Statements.during(() -> read(path)));
    }

    private List<String> member(String path) {
        var who = reader.cookie();
        read(path, who);
        return counted("member ", path, Statements.during(() -> read(path, who)));
    }

    private static List<String> counted(String who, String path, List<String> statements) {
        COUNTED.add(who + path + ": " + statements.size());
        return statements;
    }

    private void read(String path, Cookie... who) {
        var fresh = path + (path.contains("?") ? "&" : "?") + "fresh=" + NUMBER.incrementAndGet();
        assertThat(Read.get(browser, fresh, who)).as(path).hasStatusOk();
    }

    private static String said(List<String> statements) {
        return statements.size() + " statements:\n" + String.join("\n--\n", statements);
    }
}
