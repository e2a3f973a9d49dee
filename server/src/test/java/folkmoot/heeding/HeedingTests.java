package folkmoot.heeding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Planted;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.PostId;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// From a topic to words and rules that everybody can read here.
@FolkmootTest
class HeedingTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bench bench;
    @Autowired ScheduledTaskHolder errands;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private static final String ANSWER = "We build one, it comes in May.";
    private static final String FLOOD =
            "http://a.example http://b.example http://c.example http://d.example ";

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
        assertThat(form.select("input[name=about]").val()).isNotEmpty();
        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("Bert went to write about it");

        answer(topic, ANSWER);

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
        var other =
                post(
                        cast.bert(),
                        "/posts/" + review + "/comments",
                        "body",
                        "And thanks for that. " + words(),
                        "about",
                        "topic:" + "9".repeat(30));
        assertThat(other).hasStatus(303);
        look();

        assertThat(Read.text(browser, path, cast.cleo().cookie()))
                .contains("went to write about it")
                .doesNotContain("answered it");
    }

    @Test
    void oneCommentAnswersTheTopicThatItWasWrittenForAndNoOther() {
        var topic = seats("file");
        var other = seats("file");
        for (var it : List.of(topic, other)) {
            naming(it, product.name());
            post(cast.bert(), "/strategy/topics/" + it + "/actions", "action", "write");
        }
        post(cast.bert(), "/posts/" + review + "/comments", "body", "Thanks. " + words());
        look();
        assertThat(answers(topic)).isEmpty();
        assertThat(answers(other)).isEmpty();

        answer(topic, ANSWER + " " + words());
        look();

        assertThat(answers(topic)).hasSize(1);
        assertThat(answers(other)).isEmpty();
    }

    @Test
    void onlyWhoSpeaksForTheBrandAnswersATopic() {
        var topic = seats("file");

        var said =
                post(
                        cast.ann(),
                        "/posts/" + review + "/comments",
                        "body",
                        "I answer. " + words(),
                        "about",
                        "topic:" + topic);
        look();

        assertThat(said).hasStatus(303);
        assertThat(answers(topic)).isEmpty();
    }

    @Test
    void whatComesBackFromTheFormIsStillAboutTheTopic() {
        var topic = seats("here");
        at(topic, "http://localhost:8080/posts/" + review);

        var again = Read.page(answer(topic, ""));

        assertThat(again.select("form.compose input[name=about]").val())
                .isEqualTo(about(topic))
                .isNotEmpty();
    }

    @Test
    void whatWasHeldAnswersFromTheMomentAtWhichItAppears() {
        var topic = heldAWeekAgo();
        look();
        assertThat(answers(topic)).isEmpty();

        appears();
        look();

        assertThat(answers(topic))
                .singleElement()
                .satisfies(it -> assertThat(it).isAfter(Instant.now().minusSeconds(600)));
    }

    @Test
    void twoProcessesThatSeeItAtOnceKeepItOnce() throws Exception {
        var topic = heldAWeekAgo();
        appears();
        var other = new Thread(this::look);

        transaction.executeWithoutResult(_ -> {
            look();
            other.start();
            hasToWait(other);
        });
        other.join();

        assertThat(answers(topic)).hasSize(1);
    }

    private void hasToWait(Thread other) {
        var waits =
                """
                SELECT EXISTS (SELECT FROM pg_stat_activity
                               WHERE wait_event_type = 'Lock' AND query LIKE '%topic_answer%')
                """;
        await().until(() -> !other.isAlive() || sql.sql(waits).query(Boolean.class).single());
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

    private String about(long topic) {
        return Read.page(browser, "/topics/" + topic + "/answers/new", cast.bert().cookie())
                .select("input[name=about]")
                .val();
    }

    private MvcTestResult answer(long topic, String words) {
        return post(
                cast.bert(),
                "/posts/" + review + "/comments",
                "body",
                words,
                "parent",
                "",
                "about",
                about(topic));
    }

    private long heldAWeekAgo() {
        var topic = seats("here");
        at(topic, "http://localhost:8080/posts/" + review);
        answer(topic, FLOOD + words());
        var past = " = now() - interval '8 days' WHERE ";
        sql.sql("UPDATE listening.topic_answer SET said_at" + past + "topic = ?")
                .param(topic)
                .update();
        sql.sql("UPDATE talk.comment SET posted_at" + past + "post = ?")
                .param(review.value())
                .update();
        return topic;
    }

    // Its author mends it.
    private void appears() {
        var comment =
                sql.sql("SELECT id FROM talk.comment WHERE post = ? AND state = 'held'")
                        .param(review.value())
                        .query(UUID.class)
                        .single();
        post(
                cast.bert(),
                "/comments/" + Ids.text(comment) + "/edits",
                "body",
                ANSWER + " " + words());
    }

    private List<Instant> answers(long topic) {
        return sql
                .sql(
                        """
                        SELECT done_at FROM listening.topic_deed
                        WHERE topic = :topic AND action = 'answered' AND address LIKE '/comments/%'
                        """)
                .param("topic", topic)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private MvcTestResult post(Cast.Player by, String path, String... fields) {
        var request = browser.post().uri(URI.create(path)).cookie(by.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
