package folkmoot.listening.trend;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Statements;
import folkmoot.listening.Heard;
import folkmoot.listening.Planted;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// From a file to the page: what stands out is found, whoever stops in between, and whatever comes
/// late (shared/research/uniques.md, L4 and L8, on the way that mentions take).
@FolkmootTest
class TrendingTests {

    private static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private static final String DIGEST =
            """
            SELECT string_agg(topic::text || coalesce(evidence, '') || coalesce(members, ''), E'\\n' ORDER BY id)
            FROM listening.topic
            LEFT JOIN LATERAL (SELECT string_agg(place || mention::text || sentence, ',' ORDER BY place) AS evidence
                               FROM listening.topic_evidence WHERE topic = topic.id) said ON true
            LEFT JOIN LATERAL (SELECT md5(string_agg(mention::text, ',' ORDER BY mention)) AS members
                               FROM listening.topic_mention WHERE topic = topic.id) speaking ON true
            """;

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Heard heard;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    @Test
    void manyPeopleAreATopicOnThePageAndOneWithManyCopiesIsNone() throws IOException {
        var many = "Squeaky Zibbel fails";
        var one = "Glorious Wonderwobble bargains";
        var chatter =
                usual(11).burst(HOUR.minus(Duration.ofHours(4)), Duration.ofHours(1), 30, many);
        for (var i = 0; i < 500; i++) {
            var at = HOUR.minus(Duration.ofHours(3)).plusSeconds(7 * i);
            chatter.say(at, "promoter", one + " says everybody I know");
        }
        bring(chatter, _ -> true);

        var page = page("/listening/trends");
        var card = page.select(".trend:has(.trend__label:contains(Zibbel))").first();
        assertThat(card).isNotNull();
        assertThat(card.select(".trend__stage").text()).isIn("Emerging", "At its peak", "Fading");
        assertThat(card.select(".trend__facts").text()).contains("30 people in an hour");
        assertThat(card.select(".trend__shares").text())
                .contains("30 mentions since, by 30 voices");
        assertThat(card.select(".trend__evidence li")).hasSize(3);
        assertThat(card.select("svg[role=img]").attr("aria-label")).contains("30 at most");
        assertThat(page.text()).doesNotContain("Wonderwobble");

        var sentence = card.select(".trend__words").first();
        assertThat(page(sentence.attr("href")).select(".heard__text").text())
                .contains(sentence.text());
        var topic = page(card.select(".trend__label a").attr("href"));
        assertThat(topic.select("h1").text()).contains("Zibbel");
        assertThat(topic.select(".hits .hit")).isNotEmpty();
        assertThat(page(topic.select(".trend__shares a").attr("href")).select(".hit")).hasSize(25);

        forgottenIsForgotten(sentence.attr("href"), sentence.text());
        muted(topic.select("form[action$=/mutes]").attr("action"));
    }

    private void forgottenIsForgotten(String mention, String sentence) {
        browser.post().uri(mention + "/erasures").cookie(cast.bert().cookie()).exchange();

        assertThat(page("/listening/trends").html()).doesNotContain(sentence);
        for (var state :
                sql.sql("SELECT state FROM listening.trend_memory").query(byte[].class).list()) {
            assertThat(Trends.restore(state).live())
                    .flatExtracting(Trend::evidence)
                    .noneMatch(it -> it.sentence().equals(sentence));
        }
        heard.read();
        assertThat(page("/listening/trends").html()).doesNotContain(sentence);
    }

    private void muted(String path) {
        browser.post().uri(path).cookie(cast.bert().cookie()).param("days", "7").exchange();

        var page = page("/listening/trends");
        assertThat(page.select(".trend__label").text()).doesNotContain("Zibbel");
        assertThat(page.select(".trend__mutes").text()).contains("Zibbel");
        var end = page.select(".trend__mutes form").attr("action");
        for (var times = 0; times < 2; times++) {
            assertThat(browser.post().uri(end).cookie(cast.bert().cookie())).hasStatus(303);
        }
        assertThat(browser.post().uri(end).cookie(cast.ann().cookie())).hasStatus(403);
        assertThat(page("/listening/trends").select(".trend__label").text()).contains("Zibbel");
    }

    @Test
    void whatComesLateCountsWhenItWasSaidAndEverythingIsAsIfItHadComeInTime() throws IOException {
        var start = HOUR.minus(Duration.ofDays(40));
        var late = "Wonky Quibbler hinges";
        var chatter =
                new Chatter(12)
                        .talk(start, start.plus(Duration.ofDays(5)), 15, 600)
                        .burst(start.plus(Duration.ofHours(90)), Duration.ofHours(1), 30, late);
        bring(chatter, it -> it.at().isBefore(start.plus(Duration.ofDays(3))));
        bring(chatter, it -> it.at().isAfter(start.plus(Duration.ofDays(4))));
        assertThat(page("/listening/trends").text()).doesNotContain("Quibbler");
        stopInBetween();
        bring(
                chatter,
                it ->
                        !it.at().isBefore(start.plus(Duration.ofDays(3)))
                                && !it.at().isAfter(start.plus(Duration.ofDays(4))));

        var topic =
                page("/listening/trends").select(".trend:has(.trend__label:contains(Quibbler))");
        assertThat(topic.select(".trend__stage").text()).isEqualTo("Over");
        assertThat(
                        sql.sql("SELECT since FROM listening.topic WHERE label LIKE '%Quibbler%'")
                                .query(Instant.class)
                                .single())
                .isEqualTo(start.plus(Duration.ofHours(90)));

        var before = digest();
        sql.sql("DELETE FROM listening.trend_memory").update();
        sql.sql("UPDATE listening.trend_state SET stale = '2000-01-01', rested = '2000-01-01'")
                .update();
        var statements = Statements.during(heard::read);
        assertThat(digest()).isEqualTo(before);
        nobodyWaitsForWhatTakesLong(statements);
        assertThat(
                        sql.sql("SELECT count(*) FROM listening.trend_memory")
                                .query(Long.class)
                                .single())
                .isBetween(2L, 9L);
    }

    @Test
    void whatTheBrandSaysItselfIsNoTrend() throws IOException {
        var said = "Crinkly Snorbert latches";
        bring(
                usual(13).burst(HOUR.minus(Duration.ofHours(4)), Duration.ofHours(1), 30, said),
                _ -> true);
        assertThat(page("/listening/trends").select(".trend__label").text()).contains("Snorbert");
        var sources =
                sql.sql("SELECT DISTINCT source FROM listening.mention WHERE text LIKE ?")
                        .param("%" + said + "%")
                        .query(UUID.class)
                        .list();

        assertThat(alerts()).isEqualTo(1);

        own(sources);
        assertThat(page("/listening/trends").text()).doesNotContain("Snorbert");
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM listening.topic WHERE label LIKE '%Snorbert%'")
                                .query(Long.class)
                                .single())
                .isZero();

        own(List.of());
        assertThat(page("/listening/trends").select(".trend__label").text()).contains("Snorbert");
        assertThat(alerts()).as("what was told is not told again").isZero();
    }

    private long alerts() {
        return sql.sql(
                        "SELECT count(*) FROM listening.alert JOIN listening.topic ON topic.id = topic WHERE label LIKE '%Snorbert%'")
                .query(Long.class)
                .single();
    }

    private void own(List<UUID> sources) {
        browser.post()
                .uri("/strategy/sources")
                .cookie(cast.cleo().cookie())
                .param("own", sources.stream().map(Ids::text).toArray(String[]::new))
                .exchange();
        rested();
        heard.read();
    }

    @Test
    void anOldDateOfAStrangerMakesNobodyCountAnewWhatWasEverSaid() {
        heard.read();
        var planted = new Planted(sql);
        var feed = planted.source("feed");
        var before = stales();
        unread(planted.said(feed, "Old news.", HOUR.minus(Duration.ofDays(70))));
        assertThat(stales()).isEqualTo(before);
        unread(planted.said(feed, "Late news.", HOUR.minus(Duration.ofDays(60))));
        assertThat(stales()).isEqualTo(before + 1);
        var file = planted.source("file");
        unread(planted.said(file, "Our news.", HOUR.minus(Duration.ofDays(70))));
        assertThat(stales()).isEqualTo(before + 2);
    }

    private void unread(UUID mention) {
        sql.sql("INSERT INTO listening.unread (mention) VALUES (?)").param(mention).update();
        heard.read();
    }

    private long stales() {
        return sql.sql("SELECT stales FROM listening.trend_state").query(Long.class).single();
    }

    private static void nobodyWaitsForWhatTakesLong(List<String> statements) {
        var all = statements.stream().map(String::strip).toList();
        var held =
                all.indexOf(
                        "SELECT reached, version, stale, stales, rested FROM listening.trend_state FOR UPDATE");
        assertThat(held).isPositive();
        var done = all.subList(held, all.size());
        done =
                done.subList(
                        0,
                        done.indexOf(
                                done.stream()
                                        .filter(it -> it.contains("rested = "))
                                        .findFirst()
                                        .orElseThrow()));
        assertThat(done).anyMatch(it -> it.startsWith("INSERT INTO listening.topic_mention"));
        assertThat(done).noneMatch(it -> it.contains("tokens @@"));
        assertThat(all).anyMatch(it -> it.contains("tokens @@"));
    }

    // What this process has in memory is lost, as when it is killed.
    private void stopInBetween() {
        sql.sql("UPDATE listening.trend_state SET version = version + 1").update();
    }

    private String digest() {
        return sql.sql(DIGEST).query(String.class).single();
    }

    private static Chatter usual(int seed) {
        return new Chatter(seed).talk(HOUR.minus(Duration.ofDays(5)), HOUR, 15, 600);
    }

    // Each place where it was said is a file of its own.
    private void bring(Chatter chatter, Predicate<Said> which) throws IOException {
        var run = Ids.text(Ids.next());
        for (var source : List.of("source0", "source1", "source2")) {
            var lines = new StringBuilder("id,author,created_at,lang,body\n");
            for (var it : chatter.inOrder()) {
                if (it.source().equals(source) && which.test(it)) {
                    lines.append(
                            "%s,%s,%s,en,%s\n".formatted(it.id(), it.author(), it.at(), it.text()));
                }
            }
            heard.bring(folder, source + run, lines.toString());
        }
        rested();
        heard.read();
    }

    // After a long count the place rests, on a slow machine longer than a test has time.
    private void rested() {
        sql.sql("UPDATE listening.trend_state SET rested = '2000-01-01'").update();
    }

    private Document page(String path) {
        return Read.page(browser, path, cast.bert().cookie());
    }
}
