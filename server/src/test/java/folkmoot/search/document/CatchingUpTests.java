package folkmoot.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.reviews.Bench;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A place that is older than what can be found in it.
@FolkmootTest
class CatchingUpTests {

    @Autowired CatchingUp catching;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired MockMvcTester browser;
    @Autowired JdbcClient sql;

    @Test
    void membersAndRepliesThatWereHereBeforeAreFoundOnce() {
        var member = cast.somebody();
        var review = bench.review(cast.somebody(), bench.product(), 2, "Older than the search");
        browser.post()
                .uri("/posts/" + review + "/replies")
                .cookie(cast.bert().cookie())
                .param("body", "An answer from before anything was found.")
                .exchange();
        var reply =
                sql.sql("SELECT id FROM reviews.reply WHERE post = ?")
                        .param(review.value())
                        .query(UUID.class)
                        .single();
        assertThat(kinds(member.id().value(), reply)).containsExactly("person", "reply");

        older();
        assertThat(kinds(member.id().value(), reply)).isEmpty();
        catching.catchUp();
        assertThat(kinds(member.id().value(), reply)).containsExactly("person", "reply");

        sql.sql("DELETE FROM search.document WHERE kind IN ('person', 'reply')").update();
        catching.catchUp();
        assertThat(kinds(member.id().value(), reply)).as("done is done").isEmpty();
        older();
        catching.catchUp();
    }

    private void older() {
        sql.sql("DELETE FROM search.document WHERE kind IN ('person', 'reply')").update();
        sql.sql("DELETE FROM search.backlog").update();
    }

    private java.util.List<String> kinds(UUID... ids) {
        return sql.sql("SELECT kind FROM search.document WHERE id = ANY(?) ORDER BY kind")
                .param(ids)
                .query(String.class)
                .list();
    }
}
