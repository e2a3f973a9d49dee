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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From a topic to words and rules that everybody can read here.
@FolkmootTest
class HeedingTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

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
        assertThat(form.select("[name=where]").eachAttr("value"))
                .containsExactly("/posts/" + review);
        assertThat(form.text()).contains("No seat for a child", "People speak of it here.");

        var answer =
                post(
                        cast.bert(),
                        path + "/answers",
                        "where",
                        "/posts/" + review,
                        "body",
                        "We build one, it comes in May.");

        var comment = Read.location(answer);
        assertThat(comment).startsWith("/comments/");
        assertThat(Read.text(browser, "/posts/" + review))
                .contains("Bert", "We build one, it comes in May.");
        var page = Read.page(browser, path, cast.cleo().cookie());
        assertThat(page.text()).contains("Bert answered it, ");
        assertThat(page.select("a[href=" + comment + "]")).hasSize(1);
    }

    @Test
    void whereNobodySpeaksOfItHereOneWritesUnderWhatIsSaidOfTheProduct() {
        var topic = seats("file");
        var path = "/strategy/topics/" + topic + "/answers/new";
        var nowhere = Read.page(browser, path, cast.bert().cookie());
        assertThat(nowhere.select("[name=where]")).isEmpty();
        assertThat(nowhere.text()).contains("Answer where they say it");

        naming(topic, product.name());

        assertThat(
                        Read.page(browser, path, cast.bert().cookie())
                                .select("[name=where]")
                                .eachAttr("value"))
                .containsExactly("/posts/" + review);
    }

    @Test
    void anAnswerComesBackAsTypedAndOnlyStaffGiveOne() {
        var topic = seats("here");
        at(topic, "http://localhost:8080/posts/" + review);
        var path = "/strategy/topics/" + topic + "/answers";
        var strange = "/posts/" + new PostId(UUID.randomUUID());
        assertThat(post(cast.ann(), path, "where", "/posts/" + review, "body", "Me too."))
                .hasStatus(403);

        var refused = post(cast.bert(), path, "where", strange, "body", "We build one.");

        assertThat(refused).hasStatus(422);
        var form = Read.page(refused);
        assertThat(form.select("#where-wrong")).hasSize(1);
        assertThat(form.select("[name=body]").val()).isEqualTo("We build one.");
        assertThat(Read.text(browser, "/strategy/topics/" + topic, cast.bert().cookie()))
                .contains("Nothing yet.");
    }

    private MvcTestResult post(Cast.Player by, String path, String... fields) {
        var request = browser.post().uri(URI.create(path)).cookie(by.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
