package folkmoot.listening.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Heard;
import folkmoot.listening.kafka.Keeper;
import folkmoot.listening.stream.Step;
import folkmoot.listening.topic.Answers;
import folkmoot.listening.topic.CountingElsewhere;
import folkmoot.listening.understanding.ReadingElsewhere;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.reviews.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// A place that has others read and count, without brokers: those are in
/// [folkmoot.listening.kafka.ManyMachinesTests].
@FolkmootTest
@TestPropertySource(properties = {"folkmoot.kafka=127.0.0.1:1", "folkmoot.errands=false"})
class ElsewhereTests {

    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(20));
    private static final String SPAM =
            "Click here www.win-cash.example to claim your FREE prize now $$$";
    private static final String TOPICS =
            """
            SELECT string_agg(concat(topic, evidence, members), E'\\n' ORDER BY id) FROM listening.topic
            LEFT JOIN LATERAL (SELECT string_agg(place || mention::text || sentence, ',' ORDER BY place) AS evidence
                               FROM listening.topic_evidence WHERE topic = topic.id) said ON true
            LEFT JOIN LATERAL (SELECT md5(string_agg(mention::text, ',' ORDER BY mention)) AS members
                               FROM listening.topic_mention WHERE topic = topic.id) speaking ON true
            """;
    private static final Runnable SAFE = () -> {};
    private static final Runnable KILLED =
            () -> {
                throw new IllegalStateException("killed");
            };

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Heard heard;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient sql;
    @Autowired ReadingElsewhere reading;
    @Autowired CountingElsewhere counting;
    @Autowired Answers answers;
    @Autowired PartRows parts;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;
    @TempDir Path folder;

    private final Random random = new Random(4);
    private final Node node = new Node();
    private final StringBuilder lines = new StringBuilder();

    /// Killed wherever it can be, it keeps everything, once; what comes late changes the past; and
    /// in the end there is what one process finds.
    @Test
    void topicsAreThoseOfOneProcessWhateverHappensOnTheWay() throws IOException {
        var place = counting.join("these");
        wordsAreListenedFor();
        for (var hour = 0; hour < 5 * 24; hour++) {
            for (var i = 0; i < 12; i++) {
                say(hour, "p" + random.nextInt(600), i == 5 && hour % 8 == 0 ? SPAM : "");
            }
        }
        for (var i = 0; i < 30; i++) {
            say(112, "b" + i, "Squeaky Zibbel fails");
        }
        bring();
        assertThatIllegalStateException()
                .isThrownBy(() -> reading.ask(name(place), node::take, KILLED));
        laterBy("1 minute");
        read(place);
        node.answer(keeper(), 2);
        assertThat(count("heard")).isBetween(1L, 100L);
        node.answer(keeper(), 100);
        assertThat(count("unread")).isZero();
        assertThat(count("heard")).isEqualTo(5 * 24 * 12 + 30);
        assertThat(count("heard WHERE spam")).isEqualTo(15);
        assertThat(count("lookout_match")).isEqualTo(30);
        assertThat(count("reading WHERE products = ARRAY['Nordlicht Zebra']")).isEqualTo(30);

        assertThat(counting.due()).isTrue();
        assertThat(counting.number()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> counting.send(node::take, KILLED));
        counting.send(node::take, SAFE);
        var other = keeper();
        node.answer(keeper(), 100);
        assertThat(other.keep(List.of(), Map.of())).as("somebody else kept it").isFalse();
        assertThat(labels()).contains("Zibbel");
        var before = topics();

        for (var i = 0; i < 30; i++) {
            say(60, "l" + i, "Wonky Quibbler hinges");
        }
        bring();
        read(place);
        node.answer(keeper(), 100);
        counting.renew();
        assertThat(topics()).as("shown until the new round is there").isEqualTo(before);
        count();
        assertThat(labels()).contains("Zibbel", "Wonky");
        assertThat(node.ended).containsExactly(name(place) + "#1");

        forgottenIsForgotten();
        anOlderCopyOfThePlaceBeginsAnew();

        var there = topics();
        counting.leave();
        ReflectionTestUtils.invokeMethod(
                context.getBean("folkmoot.listening.topic.Recounting"), "recount");
        assertThat(there).isNotNull().isEqualTo(topics());
    }

    private void wordsAreListenedFor() {
        catalogue.put(Draft.of("Nordlicht Zebra", "", List.of()));
        assertThat(
                        browser.post()
                                .uri("/listening/words")
                                .param("product", "Nordlicht Zebra")
                                .param("words", "squeaky NEAR/3 fail*")
                                .cookie(cast.bert().cookie()))
                .hasStatus(303);
    }

    private void forgottenIsForgotten() {
        var sentence = page("/listening/trends").select(".trend__words").first();
        assertThat(sentence).isNotNull();
        var said = sentence.text();
        browser.post()
                .uri(sentence.attr("href") + "/erasures")
                .cookie(cast.bert().cookie())
                .exchange();
        assertThat(page("/listening/trends").html()).doesNotContain(said);

        counting.send(node::take, SAFE);
        var withdrawn = node.steps.getLast();
        assertThat(withdrawn).isInstanceOf(Step.Withdrawn.class);
        assertThat(node.steps)
                .anyMatch(it ->
                        it instanceof Step.Counted counted
                                && withdrawn instanceof Step.Withdrawn gone
                                && counted.said().id().equals(gone.said())
                                && counted.said().text().contains(said));
        // Whoever counts anew counts without it.
        sql.sql("UPDATE listening.trend_state SET stale = '2000-01-01', rested = '2000-01-01'")
                .update();
        counting.renew();
        count();
        assertThat(page("/listening/trends").html()).doesNotContain(said);
    }

    private void anOlderCopyOfThePlaceBeginsAnew() {
        var before = topics();
        sql.sql("UPDATE listening.elsewhere SET number = 1").update();
        sql.sql("UPDATE listening.elsewhere_part SET next = 0").update();
        node.answer(keeper(), 100);
        count();

        assertThat(node.ended).hasSize(3);
        assertThat(count("elsewhere WHERE round = 4 AND NOT anew")).isEqualTo(1);
        assertThat(topics()).isEqualTo(before);
    }

    private void read(UUID place) {
        while (reading.ask(name(place), node::take, SAFE)) {}
    }

    private void count() {
        counting.send(node::take, SAFE);
        counting.number();
        counting.send(node::take, SAFE);
        node.answer(keeper(), 100);
        sql.sql("UPDATE listening.trend_state SET rested = '2000-01-01'").update();
    }

    private Keeper keeper() {
        return new PlaceKeeper(parts, reading, answers, transaction);
    }

    private static String name(UUID place) {
        return place.toString();
    }

    private void laterBy(String time) {
        sql.sql(
                        "UPDATE listening.unread SET claimed_until = claimed_until - INTERVAL '%s'"
                                .formatted(time))
                .update();
    }

    private void say(int hour, String author, String words) {
        var text = new StringBuilder(words);
        for (var i = 0; i < 10; i++) {
            text.append(" w").append((int) Math.pow(3_000, random.nextDouble()));
        }
        var at = START.plusSeconds(3_600L * hour + random.nextInt(3_600));
        lines.append("%d,%s,%s,en,%s\n".formatted(random.nextInt(1 << 30), author, at, text));
    }

    private void bring() throws IOException {
        heard.bring(folder, "forum", "id,author,created_at,lang,body\n" + lines);
        lines.setLength(0);
        sql.sql("UPDATE listening.trend_state SET rested = '2000-01-01'").update();
    }

    private long count(String what) {
        return sql.sql("SELECT count(*) FROM listening." + what).query(Long.class).single();
    }

    private String labels() {
        return page("/listening/trends").select(".trend__label").text();
    }

    private String topics() {
        return sql.sql(TOPICS).query(String.class).optional().orElse("");
    }

    private Document page(String path) {
        return Read.page(browser, path, cast.bert().cookie());
    }
}
