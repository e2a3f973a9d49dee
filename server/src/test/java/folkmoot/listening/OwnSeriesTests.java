package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Comments and holds are watched like reviews: what stands out is told, with what can be read of
/// it, until somebody does not want to hear of it.
@FolkmootTest
class OwnSeriesTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bench bench;
    @Autowired Conversation conversation;
    @Autowired ScheduledTaskHolder errands;
    @Autowired JdbcClient sql;

    @Test
    void manyCommentsUnderOnePostAreToldOfIt() {
        assertThat(post("/listening/alerts/mail", cast.bert(), "on", "true")).hasStatus(303);
        var title = "Creaks " + System.nanoTime();
        var post = bench.review(cast.somebody(), bench.product(), 3, title);
        for (var i = 0; i < 40; i++) {
            comment(post, "Mine does so, too, since the spring of %d.".formatted(1980 + i));
        }
        look();
        look();

        var about = alerts().select(".hit:contains(" + title + ")");
        assertThat(about).hasSize(1);
        assertThat(about.text())
                .contains("40 comments came in an hour under")
                .contains("Mine does so, too, since the spring of 2019.")
                .doesNotContain("About " + title);
        assertThat(about.select("a[href^=/comments/]")).hasSize(3);
        assertThat(about.select("a[href=/posts/" + post + "]")).isNotEmpty();
        assertThat(mailbox.letters(cast.bert().email()).getFirst())
                .contains("40 comments")
                .contains("/listening/alerts");
    }

    @Test
    void whatARuleHoldsMoreOftenThanUsualIsToldUntilItIsMuted() {
        // What rules held for other tests.
        look();
        forget();
        for (var i = 0; i < 14; i++) {
            var review = bench.review(cast.somebody(), bench.product(), 3, "Fine");
            comment(review, "Best casino, click here: https://bit.ly/" + System.nanoTime());
        }
        look();

        var about = alerts().select(".hit:contains(Holds by a rule)");
        assertThat(about).hasSize(1);
        assertThat(about.text()).contains("14 texts had to wait in an hour by the rule");
        assertThat(about.select(".trend__evidence li:has(a[href^=/log?act=hold&rule=])").text())
                .contains("14 texts had to wait")
                .doesNotContain("casino");
        assertThat(alerts().text()).as("not twice").doesNotContain("by the house rules");
        var mute = about.select("form").attr("action");
        assertThat(post(mute, cast.ann(), "days", "7")).hasStatus(403);
        assertThat(post(mute, cast.bert(), "days", "7")).hasStatus(303);
        assertThat(alerts().select(".hit:contains(Holds by a rule)")).isEmpty();

        // A day later it would be told again.
        sql.sql(
                        "UPDATE listening.alert SET made_at = made_at - interval '25 hours', epoch = epoch - interval '1 day'")
                .update();
        var letters = mailbox.letters(cast.bert().email()).size();
        look();
        assertThat(alerts().select(".hit:contains(Holds by a rule)")).isEmpty();
        assertThat(mailbox.letters(cast.bert().email())).hasSize(letters);

        var muted = alerts().select("form[action$=/ends]:contains(Listen again)");
        assertThat(muted).hasSize(1);
        for (var times = 0; times < 2; times++) {
            assertThat(post(muted.attr("action"), cast.bert(), "x", "")).hasStatus(303);
        }
        assertThat(post(muted.attr("action"), cast.ann(), "x", "")).hasStatus(403);
        assertThat(alerts().select(".hit:contains(Holds by a rule)")).isNotEmpty();
    }

    @Test
    void whatAllRulesHoldMoreOftenThanUsualIsToldByRule() {
        forget();
        sql.sql(
                        """
                        INSERT INTO listening.our_count (kind, key, hour, number)
                        SELECT 'hold', 'spam-' || rule, date_trunc('hour', now()), 9 - rule
                        FROM generate_series(1, 4) AS rule
                        """)
                .update();
        look();

        var lines = alerts().select(".hit:contains(Holds in the whole place) .trend__evidence li");
        assertThat(lines.eachText().getFirst()).startsWith("spam 1 8 texts had to wait");
        assertThat(lines).hasSize(4);
        assertThat(lines.select("a").eachAttr("href")).contains("/log?act=hold&rule=spam-4");
    }

    private void forget() {
        sql.sql("DELETE FROM listening.alert").update();
        sql.sql("DELETE FROM listening.our_count WHERE kind = 'hold'").update();
    }

    private Document alerts() {
        return Read.page(browser, "/listening/alerts", cast.bert().cookie());
    }

    private void comment(PostId post, String words) {
        conversation.post(bench.writer(), new CommentId(Ids.next()), post, null, words);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String path, Cast.Player by, String name, String value) {
        return browser.post().uri(path).cookie(by.cookie()).param(name, value).exchange();
    }

    // What happens by itself now and then happens now.
    private void look() {
        errands.getScheduledTasks().stream()
                .map(it -> it.getTask().getRunnable())
                .filter(it -> it.toString().endsWith("own.Noticing.look"))
                .forEach(Runnable::run);
    }
}
