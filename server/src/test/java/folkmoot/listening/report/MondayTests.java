package folkmoot.listening.report;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.listening.MentionId;
import folkmoot.listening.Planted;
import folkmoot.reviews.Read;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// One page a week: what people said, what of it concerns the strategy, what was done about it.
@FolkmootTest
class MondayTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Weekly weekly;
    @Autowired JdbcClient sql;

    private final LocalDate week =
            LocalDate.ofInstant(Instant.now().minus(Duration.ofHours(5)), ZoneOffset.UTC)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(1);
    private final Instant thursday = week.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
    private Planted planted;
    private UUID forum;

    @BeforeEach
    void nothingElse() {
        planted = new Planted(sql);
        planted.nothingElse();
        sql.sql("DELETE FROM listening.monday").update();
        sql.sql("DELETE FROM listening.monday_reader").update();
        sql.sql("DELETE FROM listening.topic_deed").update();
        forum = planted.source("file");
    }

    private long seats(int many, Instant at) {
        return planted.topic(
                forum,
                "child seat",
                many,
                "desire",
                at,
                "Where can I mount a child seat?",
                "No child seat fits on this rack");
    }

    @Test
    void aWeekIsMadeOnceKeptAndSentToThoseWhoWantIt() {
        pillar();
        seats(12, thursday);
        var brakes = planted.said(forum, "The brakes of the Heron squeal.", thursday);
        planted.read(brakes, "The brakes of the Heron squeal.", "complaint", "Heron");
        var before = mailbox.count(cast.cleo().email());
        var staff = mailbox.count(cast.bert().email());

        weekly.make();
        weekly.make();

        var page = Read.page(browser, path(), cast.bert().cookie());
        assertThat(page.text())
                .contains("13 things were heard this week, and nothing the week before.")
                .contains("12 mentions this week, 0 the week before; no complaint.")
                .contains("Heron", "No wish, one complaint.", "The brakes of the Heron squeal.")
                .contains("child seat: 12 mentions")
                .contains("Not answered yet");
        assertThat(page.select(".topic__said a").eachText())
                .contains("Where can I mount a child seat?");
        assertThat(mailbox.count(cast.cleo().email())).isEqualTo(before + 1);
        assertThat(mailbox.count(cast.bert().email())).isEqualTo(staff);
        assertThat(mailbox.letters(cast.cleo().email()).getFirst())
                .contains("13 things were heard", "• child seat: 12 mentions")
                .contains("“The brakes of the Heron squeal.”", "/mondays/" + week);

        // What comes later does not change what was made.
        planted.said(forum, "Late news of that week.", thursday);
        assertThat(Read.text(browser, path(), cast.bert().cookie())).contains("13 things");
        assertThat(Read.text(browser, "/mondays", cast.bert().cookie())).contains(" to ");
    }

    @Test
    void whoSaysTheSameAgainIsHeardOnce() {
        seats(6, thursday);
        sql.sql(
                        """
                        UPDATE listening.mention SET cluster = first, copy = id <> first
                        FROM (SELECT min(id::text)::uuid AS first FROM listening.mention WHERE source = :source) one
                        WHERE source = :source
                        """)
                .param("source", forum)
                .update();
        weekly.make();
        assertThat(Read.text(browser, path(), cast.bert().cookie()))
                .contains("6 things were heard", "6 mentions this week");

        sql.sql("UPDATE listening.mention SET author_key = :key WHERE source = :source")
                .param("key", UUID.randomUUID())
                .param("source", forum)
                .update();
        sql.sql("DELETE FROM listening.monday").update();
        weekly.make();
        assertThat(Read.text(browser, path(), cast.bert().cookie()))
                .contains("One thing was heard", "One mention this week");
    }

    @Test
    void whatIsForgottenIsGoneFromEveryReport() {
        seats(2, thursday);
        var other = planted.said(forum, "A cargo bike for dogs.", thursday);
        planted.read(other, "A cargo bike for dogs.", "desire", "");
        weekly.make();
        assertThat(Read.text(browser, path(), cast.bert().cookie()))
                .contains("child seat", "A cargo bike for dogs.", "Where can I mount");
        assertThat(body()).doesNotContainIgnoringCase("seat").doesNotContain("cargo");

        sql.sql("SELECT id FROM listening.mention WHERE source = ? ORDER BY id")
                .param(forum)
                .query(UUID.class)
                .list()
                .forEach(it -> forget(it));

        assertThat(Read.text(browser, path(), cast.bert().cookie()))
                .contains("A topic whose words were forgotten", "2 mentions this week")
                .doesNotContain("child seat", "cargo", "mount");
    }

    @Test
    void whatWasDoneAndWhatCameOfItIsSaid() {
        var topic = seats(3, thursday);
        var acted = thursday.minus(Duration.ofDays(10));
        var earlier = seats(8, acted.minus(Duration.ofDays(2)));
        sql.sql("UPDATE listening.topic_mention SET topic = ? WHERE topic = ?")
                .params(topic, earlier)
                .update();
        sql.sql("DELETE FROM listening.topic WHERE id = ?").param(earlier).update();
        deed(topic, "answered", acted, "We sell a rack for it now.", true);
        deed(topic, "why-not", thursday, "Not on folding bikes.", false);

        var over =
                planted.topic(
                        forum,
                        "belt noise",
                        4,
                        "complaint",
                        acted.minusSeconds(60),
                        "The belt noise!");
        deed(over, "answered", acted, "A new belt.", false);

        weekly.make();

        var text = Read.text(browser, path(), cast.bert().cookie());
        assertThat(text)
                .contains("belt noise: we acted on", "4 complaints; this week no mention")
                .contains("child seat: Bert said why not.", "Not on folding bikes.")
                .contains("In the week before 8 mentions, no complaint; this week 3 mentions")
                .doesNotContain("Not answered yet");
        assertThat(post(cast.cleo(), "/mondays/audiences", "open", "yes")).hasStatus(303);
        assertThat(Read.text(browser, path()))
                .contains("child seat")
                .doesNotContain("Bert said why not.", "Not on folding bikes.", "mount");
        post(cast.cleo(), "/mondays/audiences");
    }

    @Test
    void whoReadsItIsTheLeadsToSay() {
        seats(2, thursday);
        weekly.make();
        assertThat(browser.get().uri(path())).hasStatus(303);
        assertThat(Read.get(browser, path(), cast.ann().cookie())).hasStatus(403);
        assertThat(post(cast.bert(), "/mondays/audiences", "open", "yes")).hasStatus(403);
        assertThat(Read.get(browser, "/mondays/yesterday", cast.bert().cookie())).hasStatus(404);
        // In the first five hours of a Monday it is not the one after the last report's.
        var running =
                LocalDate.now(ZoneOffset.UTC)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(Read.text(browser, "/mondays/" + running, cast.bert().cookie()))
                .contains("so far: the week is not over");

        post(cast.cleo(), "/mondays/letters");
        post(cast.bert(), "/mondays/letters", "wants", "yes");
        sql.sql("DELETE FROM listening.monday").update();
        var lead = mailbox.count(cast.cleo().email());
        var staff = mailbox.count(cast.bert().email());
        weekly.make();
        assertThat(mailbox.count(cast.cleo().email())).isEqualTo(lead);
        assertThat(mailbox.count(cast.bert().email())).isEqualTo(staff + 1);
    }

    private String path() {
        return "/mondays/" + week;
    }

    private String body() {
        return sql.sql("SELECT body::text FROM listening.monday WHERE week = ?")
                .param(week)
                .query(String.class)
                .single();
    }

    private void forget(UUID mention) {
        assertThat(post(cast.bert(), "/mentions/" + new MentionId(mention) + "/erasures"))
                .hasStatus(303);
    }

    private void deed(long topic, String action, Instant at, String words, boolean open) {
        sql.sql(
                        """
                        INSERT INTO listening.topic_deed (id, topic, action, done_by, done_at, words, address, open)
                        VALUES (gen_random_uuid(), :topic, :action, :by, :at, :words, '', :open)
                        """)
                .param("topic", topic)
                .param("action", action)
                .param("by", cast.bert().id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .param("open", open)
                .update();
    }

    private void pillar() {
        assertThat(
                        post(
                                cast.cleo(),
                                "/strategy/pillars",
                                "name",
                                "Repair",
                                "sentence",
                                "Every bicycle can be repaired at home.",
                                "examples",
                                "Spare parts\nThe manual\nI fixed it\nRepair guide\nMended at home"))
                .hasStatus(303);
    }

    private MvcTestResult post(Cast.Player by, String path, String... fields) {
        var request = browser.post().uri(path).cookie(by.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
