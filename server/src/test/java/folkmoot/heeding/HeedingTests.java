package folkmoot.heeding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Planted;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From a topic to words and rules that everybody can read here.
@FolkmootTest
class HeedingTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired ScheduledTaskHolder errands;
    @Autowired JdbcClient sql;

    private static final String ANSWER = "We build one, it comes in May.";

    private Planted planted;
    private ProductView product;
    private PostId review;

    @BeforeEach
    void aReview() {
        planted = new Planted(sql);
        planted.nothingElse();
        product = bench.product("Comfort");
        review =
                bench.review(
                        cast.somebody().actor(),
                        product,
                        Bench.appraisal(2),
                        "No seat for a child",
                        "There is no seat for a child: " + words());
    }

    // Nobody said the same before.
    private static String words() {
        return Stream.generate(() -> Ids.text(Ids.next())).limit(12).collect(joining(" "));
    }

    private long seats(String kind) {
        return planted.topic(
                planted.source(kind), "child \"seat\"", 3, "desire", "Where does a child sit?");
    }

    private void at(long topic, String address) {
        sql.sql(
                        """
                        UPDATE listening.mention SET address = :address
                        WHERE id IN (SELECT mention FROM listening.topic_mention WHERE topic = :topic)
                        """)
                .param("address", address)
                .param("topic", topic)
                .update();
    }

    private void naming(long topic, String product) {
        sql.sql(
                        """
                        UPDATE listening.reading SET products = ARRAY[:product]
                        WHERE mention IN (SELECT mention FROM listening.topic_mention WHERE topic = :topic)
                        """)
                .param("product", product)
                .param("topic", topic)
                .update();
    }

    @Test
    void aRuleIsBegunInTheFormThatPeopleWriteRulesWith() {
        var path = "/strategy/topics/" + seats("file");

        var there = Read.location(post(cast.bert(), path + "/actions", "action", "rule"));

        var form = Read.page(browser, there, cast.bert().cookie());
        assertThat(form.select("[name=id]").val()).isEqualTo("child-seat");
        assertThat(form.select("[name=title]").val()).isEqualTo("child \"seat\"");
        assertThat(form.select("[name=rationale]").val())
                .isEqualTo("In 3 mentions people speak of \"child \"seat\"\".");
        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("Bert began a proposal about it");
    }

    @Test
    void whatIsWrittenAboutATopicStandsHereForEverybodyAndWithTheTopic() {
        var topic = seats("here");
        at(topic, "http://localhost:8080/posts/" + review);
        var path = "/strategy/topics/" + topic;
        var there = Read.location(post(cast.bert(), path + "/actions", "action", "write"));
        var form = Read.page(browser, there, cast.bert().cookie());
        assertThat(form.text()).contains("No seat for a child", "People speak of it here.");
        var publish = form.select("button[formaction=/posts/" + review + "/comments]");
        assertThat(publish.attr("name")).isEqualTo("parent");
        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("Bert went to write about it");

        post(cast.bert(), publish.attr("formaction"), "body", ANSWER, "parent", publish.val());
        look();

        assertThat(Read.text(browser, "/posts/" + review)).contains("Bert", ANSWER);
        var page = Read.page(browser, path, cast.cleo().cookie());
        assertThat(page.text()).contains("Bert answered it, ");
        assertThat(page.select("a[href^=/comments/]")).hasSize(1);
        look();
        assertThat(Read.page(browser, path, cast.cleo().cookie()).select("a[href^=/comments/]"))
                .hasSize(1);
    }

    @Test
    void aCommentThatSpeaksOfItIsAnswered() {
        var topic = seats("here");
        post(cast.ann(), "/posts/" + review + "/comments", "body", "Mine wants to sit, too.");
        var comment =
                Read.page(browser, "/posts/" + review)
                        .select("a[href^=/comments/]")
                        .attr("href")
                        .replaceAll("[?#/](edit|reply|history).*", "");
        at(topic, "http://localhost:8080" + comment);

        var form = Read.page(browser, "/topics/" + topic + "/answers/new", cast.bert().cookie());

        assertThat(form.select("button[name=parent]").val())
                .isEqualTo(comment.substring("/comments/".length()));
        assertThat(form.select("button[name=parent]").attr("formaction"))
                .isEqualTo("/posts/" + review + "/comments");
    }

    @Test
    void whatIsSaidElsewhereIsNoAnswerToIt() {
        var topic = seats("file");
        var path = "/strategy/topics/" + topic;
        post(cast.bert(), path + "/actions", "action", "write");

        post(cast.bert(), "/posts/" + review + "/comments", "body", "Thanks for saying so.");
        look();

        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("went to write about it")
                .doesNotContain("answered it");
    }

    @Test
    void whereNobodySpeaksOfItHereOneWritesUnderWhatIsSaidOfTheProduct() {
        var topic = seats("file");
        var path = "/topics/" + topic + "/answers/new";
        assertThat(Read.get(browser, path, cast.ann().cookie())).hasStatus(403);
        var nowhere = Read.page(browser, path, cast.bert().cookie());
        assertThat(nowhere.select("[name=body]")).isEmpty();
        assertThat(nowhere.text()).contains("Answer where they say it");

        naming(topic, product.name());

        assertThat(
                        Read.page(browser, path, cast.bert().cookie())
                                .select("button[name=parent]")
                                .attr("formaction"))
                .isEqualTo("/posts/" + review + "/comments");
    }

    // What happens by itself now and then happens now.
    private void look() {
        errands.getScheduledTasks().stream()
                .map(it -> it.getTask().getRunnable())
                .filter(it -> it.toString().endsWith("answer.Heeding.look"))
                .forEach(Runnable::run);
    }

    private MvcTestResult post(Cast.Player by, String path, String... fields) {
        var request = browser.post().uri(URI.create(path)).cookie(by.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
