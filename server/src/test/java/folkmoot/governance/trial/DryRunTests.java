package folkmoot.governance.trial;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Feature;
import folkmoot.governance.Law;
import folkmoot.governance.Lawbook;
import folkmoot.governance.Reading;
import folkmoot.governance.Rules;
import folkmoot.governance.Snapshot;
import folkmoot.governance.rule.Action;
import folkmoot.governance.rule.Rule;
import folkmoot.site.Ids;
import folkmoot.site.Now;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Founding;
import folkmoot.transparency.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Each test has a month of its own, long before the others and now.
@FolkmootTest
class DryRunTests {

    private static final String ALWAYS = "\"spaces\": [\"reviews\", \"ideas\"]";
    private static int month;

    @Autowired DryRun dryRun;
    @Autowired Law law;
    @Autowired Rulebook rulebook;
    @Autowired Cast cast;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvcTester browser;

    private Instant begin;

    @BeforeEach
    void another() {
        begin = Instant.parse("2020-01-01T00:00:00Z").plus(Duration.ofDays(40L * month++));
    }

    /// D9 of the acceptance cases.
    @Test
    void itSaysWhatTheSameRuleEnactedDoesOnAReplayOfThatMonth() {
        var rule = rule(2);
        var deeds = deeds(400);
        deeds.forEach(this::judged);

        var report = afterwards(rule);

        var book = Lawbook.empty().with(List.of(rule));
        var fired = new ArrayList<Snapshot>();
        var acted = 0;
        for (var deed : deeds) {
            for (var it : Rules.judge(book, deed).fired()) {
                fired.add(deed);
                acted += it.acts() ? 1 : 0;
            }
        }
        assertThat(fired).hasSizeBetween(50, 350);
        assertThat(acted).isLessThan(fired.size());
        assertThat(report.looked()).isEqualTo(400);
        assertThat(report.fires()).isEqualTo(fired.size());
        assertThat(report.acts()).isEqualTo(acted);
        assertThat(report.unknown()).isZero();
        assertThat(report.newcomers())
                .isEqualTo(
                        fired.stream()
                                .filter(it -> it.get(Feature.AUTHOR_TRUST).equals(0L))
                                .count());
        assertThat(report.brand())
                .isEqualTo(fired.stream().filter(it -> it.is(Feature.AUTHOR_BRAND)).count());
        assertThat(report.all()).hasSize(20);
        assertThat(report.all())
                .extracting(DryReport.Case::words)
                .isSubsetOf(fired.stream().map(it -> it.text(Feature.TEXT)).toList());
        assertThat(afterwards(rule)).isEqualTo(report);
    }

    private record Attempt(Snapshot deed, UUID object) {}

    /// D9 with the rule in force, as a place keeps it, and people who try the same again.
    @Test
    void itCountsWhatIsTriedAgainAsTheRuleInForceDoes() {
        var rule =
                Rules.rule(
                        Map.of(
                                ALWAYS,
                                "\"spaces\": []",
                                "no-drive-by-links",
                                "tried-again",
                                "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                                "text.contains('tried again')",
                                "\"max_actions_per_hour\": 30",
                                "\"max_actions_per_hour\": 3"));
        var attempts = attempts(80);
        attempts.forEach(it -> judged(it.deed(), it.object()));

        var report = afterwards(rule);

        var back = Duration.ofDays(3650);
        change(Act.ENACT, rule);
        try {
            for (var it : attempts) {
                var then = ((Instant) it.deed().get(Feature.NOW)).minus(back);
                judged(it.deed().with(Feature.NOW, then), it.object());
            }
        } finally {
            change(Act.REPEAL, rule);
        }
        var acted =
                sql.sql("SELECT count(*) FROM governance.deed WHERE 'tried-again@1' = ANY(acted)")
                        .query(Long.class)
                        .single();
        assertThat(report.fires()).isEqualTo(80);
        assertThat(report.acts()).isEqualTo(acted).isBetween(1L, 79L);
    }

    /// What the law or an appeal leaves no choice about goes on, whatever the rule says.
    @Test
    void whatGoesOnRegardlessIsNothingThatItWouldHaveDone() {
        var rule =
                Rules.rule(
                        Map.of(
                                ALWAYS,
                                "\"spaces\": []",
                                "\"comment.created\", \"comment.edited\"",
                                "\"restriction.made\"",
                                "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                                "restriction.effect == 'hide'",
                                "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}",
                                "{\"hide\": {}}"));
        var restriction =
                Reading.of("", _ -> false)
                        .in(Snapshot.USUAL)
                        .with(Feature.TRIGGER, "restriction.made")
                        .with(Feature.RESTRICTION_EFFECT, "hide")
                        .with(Feature.NOW, begin);
        judged(restriction);
        var matter = new Law.Matter(Ids.next(), "comment", cast.ann().id(), null, null);
        transaction.executeWithoutResult(_ -> law.hear(restriction, matter));

        var report = afterwards(rule);

        assertThat(report.fires()).isEqualTo(2);
        assertThat(report.acts()).isEqualTo(1);
        assertThat(report.bound()).isEqualTo(1);
        assertThat(report.capped()).as("its cap has nothing to do with it").isZero();
    }

    // Of a few things, by a few triggers, every seven minutes.
    private List<Attempt> attempts(int count) {
        var random = new Random(7);
        var objects = Stream.generate(Ids::next).limit(4).toList();
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Attempt(
                                Reading.of("It is tried again", _ -> false)
                                        .in(Snapshot.USUAL)
                                        .with(
                                                Feature.TRIGGER,
                                                random.nextInt(4) == 0
                                                        ? "comment.edited"
                                                        : "comment.created")
                                        .with(Feature.NOW, begin.plus(Duration.ofMinutes(7L * i))),
                                objects.get(random.nextInt(4))))
                .toList();
    }

    private void change(Act act, Rule rule) {
        transaction.executeWithoutResult(_ -> rulebook.change(Founding.of(act, rule)));
    }

    @Test
    void whatIsNotStoredIsUnknownAndNotGuessed() {
        var deeds = deeds(60);
        deeds.forEach(this::judged);
        var before = afterwards(rule(1000));
        change("snapshot = replace(snapshot, '\"author.trust\"', '\"author.karma\"')", 20);
        change("snapshot = NULL", 5);

        var report = afterwards(rule(1000));

        assertThat(report.looked()).isEqualTo(60);
        assertThat(report.unknown()).isEqualTo(20);
        assertThat(report.fires()).isLessThan(before.fires());
        assertThat(report.fires() + report.left() + report.unknown()).isEqualTo(60);
        var other =
                Rules.rule(
                        Map.of(
                                "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                                "words.size() > 2"));
        assertThat(afterwards(other).unknown()).as("does not look at trust").isEqualTo(5);
    }

    @Test
    void whatWasHeldIsShownToThoseWhoModerateAlone() {
        deeds(40).forEach(this::judged);
        change("action = 'hold'", 40);

        var report = afterwards(rule(1000));

        assertThat(report.fires()).isPositive();
        assertThat(report.cases(false)).isEmpty();
        assertThat(report.cases(true)).isNotEmpty();
    }

    @Test
    void aMemberTriesARuleThatNobodyHasVotedOn() {
        begin = Instant.now().minus(Duration.ofDays(2));
        var marked = "zyzzyva";
        judged(
                Reading.of("Buy " + marked + "", _ -> false)
                        .in(Snapshot.USUAL)
                        .with(Feature.NOW, begin));
        var text =
                Rules.text(
                        Map.of(
                                ALWAYS,
                                "\"spaces\": []",
                                "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                                "text.contains('" + marked + "')"));

        var answer =
                browser.post()
                        .uri("/rules/dry-run")
                        .param("kind", "enact")
                        .param("text", text)
                        .cookie(cast.ann().cookie())
                        .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("would have applied to 1 deed", say("governance.dry.cases.some"))
                .as("it is on no page that anybody can read")
                .doesNotContain("Buy zyzzyva");
    }

    @Test
    void whatWasDoneThenAndByWhichRuleIsInWords() {
        begin = Instant.now().minus(Duration.ofDays(3));
        var object = Ids.next();
        judged(
                Reading.of("Buy xyzzy", _ -> false).in(Snapshot.USUAL).with(Feature.NOW, begin),
                object);
        sql.sql(
                        """
                        UPDATE governance.deed SET fired = '{link-spam@1,gone-by@1}', action = 'hide'
                        WHERE object = ?
                        """)
                .param(object)
                .update();
        var text =
                Rules.text(
                        Map.of(
                                ALWAYS,
                                "\"spaces\": []",
                                "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                                "text.contains('xyzzy')"));

        assertThat(
                        browser.post()
                                .uri("/rules/dry-run")
                                .param("kind", "enact")
                                .param("text", text)
                                .cookie(cast.cleo().cookie()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Too many links, or advertising: 1 time",
                        "gone by: 1 time",
                        "At the time it was not shown.")
                .doesNotContain("link-spam@1");
    }

    @Test
    void whateverARuleDoesCanBeSaidAfterwards() {
        assertThat(Action.class.getPermittedSubclasses())
                .extracting(it -> it.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1"))
                .extracting(it -> "governance.dry.case.then." + it.toLowerCase(Locale.ROOT))
                .allMatch(Texts::has);
    }

    private DryReport afterwards(Rule rule) {
        var report = new DryReport[1];
        Now.at(begin.plus(Duration.ofDays(29)), () -> report[0] = dryRun.of(rule));
        return report[0];
    }

    // Applies to about a third of them, and soon reaches its cap.
    private static Rule rule(int cap) {
        return Rules.rule(
                Map.of(
                        ALWAYS,
                        "\"spaces\": []",
                        "\"max_actions_per_hour\": 30",
                        "\"max_actions_per_hour\": " + cap));
    }

    private List<Snapshot> deeds(int count) {
        var random = new Random(42);
        var all = new ArrayList<Snapshot>();
        for (var i = 0; i < count; i++) {
            var links = " https://a%d.example".repeat(random.nextInt(4));
            all.add(
                    Reading.of("Deed " + i + links.replace("%d", "" + i), _ -> false)
                            .in(Snapshot.USUAL)
                            .with(
                                    Feature.TRIGGER,
                                    random.nextInt(10) == 0 ? "post.created" : "comment.created")
                            .with(Feature.AUTHOR_TRUST, (long) random.nextInt(3))
                            .with(Feature.AUTHOR_BRAND, random.nextInt(6) == 0)
                            .with(Feature.NOW, begin.plus(Duration.ofMinutes(17L * i))));
        }
        return all;
    }

    private void judged(Snapshot deed) {
        judged(deed, Ids.next());
    }

    private void judged(Snapshot deed, UUID object) {
        var matter = new Law.Matter(object, "comment", cast.ann().id(), null, null);
        transaction.executeWithoutResult(_ -> law.judge(deed, matter, _ -> false));
    }

    private void change(String how, int most) {
        sql.sql(
                        "UPDATE governance.deed SET "
                                + how
                                + " WHERE id IN (SELECT id FROM governance.deed WHERE at >= ? AND at < ? ORDER BY id LIMIT ?)")
                .param(begin.atOffset(java.time.ZoneOffset.UTC))
                .param(begin.plus(Duration.ofDays(30)).atOffset(java.time.ZoneOffset.UTC))
                .param(most)
                .update();
    }
}
