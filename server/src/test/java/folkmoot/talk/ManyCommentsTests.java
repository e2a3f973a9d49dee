package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A post with ten thousand comments costs what one with a few hundred costs, and each of them is
/// reached.
@FolkmootTest
class ManyCommentsTests {

    private static final int DRAWN_AT_MOST = 240;
    private static final int ROWS_AT_MOST = 600;
    private static final int FIRST_VIEW = 60_000;

    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Talking talking;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @Test
    void tenThousandAreReadAndDrawnLikeTwoThousand() throws IOException {
        var large = bushy(2_000);
        var huge = bushy(10_000);

        assertThat(rowsRead(large)).isLessThan(ROWS_AT_MOST);
        assertThat(rowsRead(huge)).isLessThan(ROWS_AT_MOST);
        var page = talking.read("/posts/" + huge);
        assertThat(Jsoup.parse(page).select(".comment")).hasSizeBetween(200, DRAWN_AT_MOST);
        assertThat(page).contains("10,000 comments");
        assertThat(zipped(page)).isLessThan(FIRST_VIEW);
    }

    @Test
    void oneWithThousandsOfRepliesIsDrawnInPagesToo() {
        var post = notes.publish(cast.somebody().actor(), "Asked by many " + System.nanoTime());
        var asked = talking.said(cast.ann(), post, "", "Who has one?");
        grow(post, "SELECT id FROM talk.comment WHERE id = :parent", asked, 3_000);

        var onPost = Jsoup.parse(talking.read("/posts/" + post));
        assertThat(onPost.select(".comment")).hasSizeLessThanOrEqualTo(1 + 8);
        assertThat(onPost.select(".thread__more").text()).contains("2,992 more");
        var alone = Jsoup.parse(talking.read("/comments/" + asked));
        assertThat(alone.select(".comment")).hasSizeLessThanOrEqualTo(1 + 20);
        assertThat(alone.select("[rel=next]")).hasSize(1);
    }

    @Test
    void eachThreadIsOnOnePageExactly() {
        var post = notes.publish(cast.somebody().actor(), "Read by many " + System.nanoTime());
        grow(post, "SELECT NULL::uuid AS id", "", 305);

        var seen = new HashSet<String>();
        var pages = 0;
        for (var path = "/posts/" + post; path != null; pages++) {
            var page = Jsoup.parse(talking.read(path));
            for (var id : page.select(".comment").stream().map(Element::id).toList()) {
                assertThat(seen.add(id)).as(id).isTrue();
            }
            path =
                    page.select("[rel=next]").isEmpty()
                            ? null
                            : next(page.select("[rel=next]").attr("href"));
        }

        assertThat(seen).hasSize(305);
        assertThat(pages).isEqualTo(16);
    }

    @Test
    void whoeverCommentsSeesTheirCommentHoweverManyThereAre() {
        var post = notes.publish(cast.somebody().actor(), "Read by many " + System.nanoTime());
        grow(post, "SELECT NULL::uuid AS id", "", 30);

        var answer = talking.say(cast.ann(), post, "", "Me too");

        assertThat(answer).hasStatus(303);
        var place = answer.getResponse().getHeader("Location");
        assertThat(talking.read(place.split("#")[0])).contains("Me too");
    }

    @Test
    void whoeverMarksACommentStaysOnThePageWhereItIs() {
        var post = notes.publish(cast.somebody().actor(), "Marked by many " + System.nanoTime());
        var comment = talking.said(cast.ann(), post, "", "Put salt on it");

        for (var from : List.of("/posts/" + post + "?after=abc", "/comments/" + comment)) {
            assertThat(marked(comment, "http://localhost" + from))
                    .isEqualTo(from + "#comment-" + comment);
        }
        for (var from : List.of("", "https://elsewhere.example//x.example/posts", "/\\x", ":::")) {
            assertThat(marked(comment, from))
                    .isEqualTo("/comments/" + comment + "#comment-" + comment);
        }
    }

    private String marked(String comment, String from) {
        return talking.from(from, cast.dov(), "/comments/" + comment + "/marks", "helpful", "yes")
                .getResponse()
                .getHeader("Location");
    }

    private static String next(String href) {
        return href.split("#")[0];
    }

    /// As many comments: forty start threads, the others answer, up to seven levels deep.
    private PostId bushy(int comments) {
        var post = notes.publish(cast.somebody().actor(), "Talked about " + System.nanoTime());
        grow(post, "SELECT NULL::uuid AS id", "", 40);
        for (var level = 1; level <= 6; level++) {
            grow(
                    post,
                    "SELECT id FROM talk.comment WHERE post = :post AND depth = "
                            + level
                            + " ORDER BY id",
                    "",
                    (comments - 40) / 6 + (level <= (comments - 40) % 6 ? 1 : 0));
        }
        sql.sql("UPDATE talk.post SET comments = :n WHERE id = :post")
                .param("n", comments)
                .param("post", post.value())
                .update();
        assertThat(
                        sql.sql("SELECT count(*) FROM talk.comment WHERE post = ?")
                                .param(post.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(comments);
        return post;
    }

    // As rows: what is looked at here is reading.
    private void grow(PostId post, String under, String parent, int comments) {
        var statement =
                sql.sql(
                                """
                                WITH above AS (SELECT id, row_number() OVER () - 1 AS place,
                                                      count(*) OVER () AS all_of_them FROM (%s) parents),
                                new AS (
                                    INSERT INTO talk.comment (id, post, parent, depth, author, body, html, language,
                                                              state, posted_at)
                                    SELECT gen_random_uuid(), :post, above.id,
                                           coalesce((SELECT depth FROM talk.comment WHERE id = above.id), 0) + 1,
                                           :author, 'Word ' || n, '<p>Word ' || n || ', and a few more.</p>', 'en',
                                           'visible', now() + make_interval(secs => n)
                                    FROM generate_series(0, :n - 1) n JOIN above ON place = n %% all_of_them
                                    RETURNING parent)
                                UPDATE talk.comment SET replies = replies + times
                                FROM (SELECT parent, count(*) AS times FROM new GROUP BY parent) counted
                                WHERE id = counted.parent
                                """
                                        .formatted(under))
                        .param("post", post.value())
                        .param("author", cast.ann().id().value())
                        .param("n", comments);
        (parent.isEmpty() ? statement : statement.param("parent", CommentId.of(parent).value()))
                .update();
    }

    /// Rows of comments that PostgreSQL touches for the page of a guest.
    private long rowsRead(PostId post) {
        sql.sql("ANALYZE talk.comment").update();
        return transaction.execute(_ -> {
            var before = touched();
            talking.read("/posts/" + post + "?fresh=" + System.nanoTime());
            return touched() - before;
        });
    }

    private long touched() {
        return sql.sql(
                        """
                        SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
                        WHERE schemaname = 'talk' AND relname = 'comment'
                        """)
                .query(Long.class)
                .single();
    }

    private static int zipped(String page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
