package folkmoot.governance;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Claimed;
import folkmoot.Mailbox;
import folkmoot.governance.course.Days;
import folkmoot.people.Hat;
import folkmoot.transparency.Rulebook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tlog.json.Json;
import tlog.receipt.Enclosure;
import tlog.receipt.Receipt;

/// How members make a rule, from the first draft to the deed that it judges, with a clock that
/// moves by weeks; whatever happens, a verifier finds nothing wrong with the log.
@SpringBootTest(
        properties = {
            "folkmoot.outbox=open",
            "folkmoot.data=target/law-place-${surefire.forkNumber:1}",
            "folkmoot.errands=false"
        })
@AutoConfigureMockMvc
@Import({Cast.class, Claimed.class, Mailbox.class, Days.class, Town.class})
class LawmakingTests {

    private static final String REASON = "This would put people in danger. ".repeat(10);

    @Autowired Town town;
    @Autowired Law law;
    @Autowired Rulebook rules;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient sql;

    private static String rule(String id) {
        return Rules.text(Map.of("no-drive-by-links", id));
    }

    @Test
    void whatMembersVoteForIsInForceAndJudges() {
        var people = town.members(14);
        var staff = town.newcomer(Hat.STAFF);
        var late = town.newcomer();
        town.contributes(late, 3);
        var path = town.discussed(people, "enact", rule("one-link"));
        town.pass(1);
        var after = town.newcomer();
        town.contributes(after, 12);

        town.does(path + "/statements", people.get(3), "words", "One link is enough for anybody.");
        town.does(path + "/positions", staff, "words", "We can live with this.");
        assertThat(town.page(path, people.get(4)))
                .contains("One link is enough for anybody.", "We can live with this.", "Discussed");
        var asked = org.jsoup.Jsoup.parse(Town.body(town.ask(path, people.get(4))));
        town.does(asked.select("form.asked").attr("action"), people.get(4), "value", "-1");
        assertThat(town.page(path)).contains("One link is enough for anybody. 1 1 0");
        town.toTheVote();

        assertThat(town.page(path, people.get(9))).contains("Vote open", "14 members may vote");
        assertThat(mailbox.letters(people.get(9).email()).getFirst())
                .contains("No drive-by links", path);
        assertThat(mailbox.count(late.email())).isZero();
        assertThat(town.page("/")).contains("Vote open", "No drive-by links");
        refused(path, after, "You joined after this proposal was published");
        refused(path, late, "less than 14 days");

        town.votes(path, people.subList(0, 8), "yes");
        town.votes(path, people.subList(8, 12), "no");
        town.does(path + "/ballots", people.get(11), "choice", "yes", "reason", "I thought again.");
        town.does(path + "/ballots", staff, "choice", "no");
        town.pass(1);
        assertThat(town.page(path))
                .contains("14 members may vote")
                .doesNotContain("Result", "Accepted.");
        assertThat(
                        sql.sql("SELECT yes + no FROM governance.vote WHERE closed_at IS NULL")
                                .query(Long.class)
                                .single())
                .isZero();

        var ballot = hidden(path, people.get(11));

        town.pass(167);
        assertThat(town.page(path))
                .contains("Accepted.", "Members 9 3 0", "Staff, not counted 0 1 0")
                .contains("12 of 14 who may vote took part (85 %)", "The quorum of 10 was reached")
                .contains("I thought again.")
                .contains("with fewer than 30 voters");
        assertThat(
                        sql.sql("SELECT count(*) FROM governance.ballot WHERE person IS NOT NULL")
                                .query(Long.class)
                                .single())
                .as("whose ballots they were")
                .isZero();
        assertThat(town.ask(path + "/receipt", people.get(11))).hasStatus(404);
        assertThat(town.page("/log/" + ballot)).as("opened for all").contains("\"choice\":\"yes\"");
        assertThat(matches("one-link")).isFalse();

        town.pass(72);
        assertThat(town.page(path)).contains("It is done and binds everybody");
        assertThat(matches("one-link")).isTrue();
        assertThat(town.findings()).isEmpty();

        town.pass(Duration.ofDays(181));
        assertThat(matches("one-link")).as("its time is over").isFalse();
        assertThat(town.findings()).isEmpty();
    }

    /// D6: a fifth of those who were active when it was published, whoever is today.
    @Test
    void theQuorumIsCountedFromThoseWhoWereThereAtPublication() {
        var people = town.members(61);
        var path = town.discussed(people, "enact", rule("quorum-of-then"));
        town.pass(1);
        for (var i = 0; i < 30; i++) {
            town.contributes(town.newcomer(), 12);
        }
        town.toTheVote();

        town.votes(path, people.subList(0, 13), "no");
        town.pass(168);

        assertThat(town.page(path))
                .contains("13 of 61 who may vote took part", "The quorum of 13 was reached")
                .contains("Not accepted");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void aVetoNeedsAGroundAndReasonsIsRareAndMembersCanOverruleIt() {
        var people = town.members(16);
        var lead = town.newcomer(Hat.LEAD);
        var paths = new java.util.ArrayList<String>();
        town.pass(Duration.ofDays(quarter()));
        people.forEach(it -> town.contributes(it, 1));
        for (var id : List.of("first-veto", "second-veto", "third-veto", "fourth-veto")) {
            paths.add(town.discussed(people, "enact", rule(id)));
        }
        town.toTheVote();
        paths.forEach(it -> town.votes(it, people.subList(0, 12), "yes"));
        town.pass(168);

        var first = paths.getFirst();
        assertThat(town.send(first + "/vetoes", people.getFirst(), "ground", "SAFETY"))
                .hasStatus(403);
        wrong(first, lead, "Choose one of the three grounds", "ground", "", "reason", REASON);
        wrong(first, lead, "Choose one of the three grounds", "ground", "APPEAL", "reason", REASON);
        wrong(first, lead, "at least 200", "ground", "SAFETY", "reason", "We do not like it.");
        wrong(first, lead, "Cite the provision", "ground", "LAW", "reason", REASON);
        // The log could not write it down, and would stand still.
        wrong(
                first,
                lead,
                "Cite the provision",
                "ground",
                "LAW",
                "provision",
                "UWG\t5a",
                "reason",
                REASON);
        town.does(first + "/vetoes", lead, "ground", "SAFETY", "reason", REASON);
        town.does(paths.get(1) + "/vetoes", lead, "ground", "MATERIAL_HARM", "reason", REASON);
        wrong(
                paths.get(2),
                lead,
                "There were 2 vetoes in this quarter already",
                "ground",
                "SAFETY",
                "reason",
                REASON);
        town.does(
                paths.get(3) + "/vetoes",
                lead,
                "ground",
                "LAW",
                "provision",
                "UWG 5a",
                "reason",
                REASON);
        assertThat(town.page(first)).contains("Vetoed", "It endangers people", REASON.strip());
        assertThat(town.page(paths.get(3))).contains("UWG 5a", "cannot be overruled");
        assertThat(town.send(paths.get(3) + "/demands", people.getFirst())).hasStatus(422);

        for (var i = 0; i < 5; i++) {
            town.does(first + "/demands", people.get(i));
        }
        assertThat(town.page(first)).contains("Vote on the veto open");
        town.votes(first, people.subList(0, 12), "yes");
        town.votes(first, people.subList(12, 15), "no");
        town.pass(168);

        assertThat(town.page(first)).contains("In force", "The quorum of 15 was reached");
        assertThat(town.page(paths.get(1))).contains("Not accepted");
        assertThat(town.page(paths.get(2))).contains("In force");
        assertThat(rules.inForce().stream().map(it -> it.ref().id()))
                .contains("first-veto", "third-veto")
                .doesNotContain("second-veto", "fourth-veto");
        assertThat(town.findings()).isEmpty();
    }

    // All of it has to happen in one quarter: days until the next one has just begun, less the
    // sixteen that pass before the vetoes.
    private int quarter() {
        var today = town.now().atOffset(java.time.ZoneOffset.UTC).toLocalDate();
        var next = today.withDayOfMonth(1).plusMonths(3 - (today.getMonthValue() - 1) % 3);
        var days = java.time.temporal.ChronoUnit.DAYS.between(today, next) - 10;
        return (int) (days < 0 ? days + 91 : days);
    }

    private void wrong(String path, Cast.Player lead, String why, String... fields) {
        var answer = town.send(path + "/vetoes", lead, fields);
        assertThat(answer).hasStatus(422);
        assertThat(org.jsoup.Jsoup.parse(Town.body(answer)).text()).contains(why);
    }

    @Test
    void competingDraftsAreRankedAndOneWinsOverKeepingThingsAsTheyAre() {
        var people = town.members(12);
        var strict = town.discussed(people, "enact", rule("links"));
        var mild =
                town.discussed(
                        people,
                        "enact",
                        Rules.text(
                                Map.of(
                                        "no-drive-by-links",
                                        "links",
                                        "No drive-by links",
                                        "Few links")));
        town.toTheVote();

        assertThat(town.page(mild, people.getFirst()))
                .contains("Put the drafts in order", "Few links");
        for (var i = 0; i < 12; i++) {
            var likes = i < 7 ? mild : strict;
            var other = i < 7 ? strict : mild;
            town.does(
                    strict + "/ballots",
                    people.get(i),
                    "rank-" + id(likes),
                    "1",
                    "rank-" + id(other),
                    "2",
                    "rank-keep",
                    "3");
        }
        town.does(mild + "/ballots", people.get(11), "rank-keep", "1");
        town.pass(168);

        assertThat(town.page(mild)).contains("Accepted, not yet in force", "Schulze");
        assertThat(town.page(strict)).contains("Not accepted");
        town.pass(72);
        assertThat(rules.version("links", 1).canonical()).contains("Few links");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void membersElectModeratorsForATermAndTheCountIsShown() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        assertThat(town.send("/elections", people.getFirst(), "task", "moderators")).hasStatus(403);
        var called =
                town.send(
                        "/elections",
                        lead,
                        "task",
                        "moderators",
                        "title",
                        "Moderators",
                        "seats",
                        "1",
                        "term",
                        "90");
        var path = called.getResponse().getHeader("Location");
        for (var i = 0; i < 3; i++) {
            town.does(path + "/candidates", people.get(i), "words", "I have time, number " + i);
        }
        assertThat(town.send(path + "/candidates", lead, "words", "Me too")).hasStatus(422);
        town.pass(168);
        for (var i = 0; i < 12; i++) {
            var first = i < 5 ? "1" : i < 9 ? "2" : "3";
            town.does(
                    path + "/ballots",
                    people.get(i),
                    "rank-" + first,
                    "1",
                    "rank-2",
                    first.equals("2") ? "1" : "2");
        }
        town.does(path + "/ballots", lead, "rank-1", "1");
        town.pass(1);
        assertThat(town.page(path)).doesNotContain("round by round");
        town.pass(167);

        assertThat(town.page(path))
                .contains("The count, round by round", people.get(2).name() + " is out.")
                .contains(people.get(1).name() + " is elected.");
        assertThat(town.page("/people/" + people.get(1).handle())).contains("moderates");
        assertThat(
                        town.send(
                                "/people/" + people.get(4).handle() + "/hats",
                                lead,
                                "hat",
                                "moderator"))
                .hasStatus(403);
        assertThat(town.findings()).isEmpty();
        town.pass(Duration.ofDays(91));
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM people.hat WHERE hat = 'moderator' AND withdrawn_at IS NULL")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void whoeverMayVoteStillDoesWithAHatThatTheyWereGivenSince() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var path = town.discussed(people, "enact", rule("late-hat"));
        town.toTheVote();
        town.does("/people/" + people.get(5).handle() + "/hats", lead, "hat", "staff");

        town.votes(path, people.subList(0, 11), "yes");
        town.pass(168);

        assertThat(
                        sql.sql(
                                        "SELECT detail FROM transparency.entry WHERE act = 'vote_close' ORDER BY index DESC LIMIT 1")
                                .query(String.class)
                                .single())
                .contains("\"yes\":11")
                .contains("\"staff\":{\"abstain\":0,\"no\":0,\"yes\":0}");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void ofDraftsThatAreOvertakenOnTheWayTheOthersAreVotedOn() {
        var people = town.members(12);
        var text = rule("overtaken");
        var first = town.discussed(people, "enact", text);
        town.toTheVote();
        town.votes(first, people, "yes");
        town.pass(168);
        town.pass(72);
        people.forEach(it -> town.contributes(it, 1));
        var second = town.discussed(people, "amend", next(text, 2, "Second"));
        town.toTheVote();
        town.votes(second, people, "yes");
        town.pass(90);
        var stale = town.discussed(people, "amend", next(text, 2, "Stale"));
        var fresh = town.discussed(people, "amend", next(text, 2, "Fresh"));
        town.pass(78);
        town.pass(72);
        assertThat(town.page(second)).contains("It is done and binds everybody");
        town.does(
                fresh + "/edits",
                people.getFirst(),
                "kind",
                "amend",
                "text",
                next(text, 3, "Fresh"),
                "rationale",
                "It helps.");

        town.toTheVote();

        assertThat(town.page(stale)).contains(say("governance.stage.overtaken"));
        assertThat(town.page(fresh, people.getFirst())).contains("Shall it be so?");
        town.votes(fresh, people, "yes");
        town.pass(168);
        town.pass(72);
        assertThat(rules.version("overtaken", 3).canonical()).contains("Fresh");
        assertThat(town.findings()).isEmpty();
    }

    private static String next(String text, int version, String title) {
        return text.replace("\"version\": 1", "\"version\": " + version)
                .replace("No drive-by links", title);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean matches(String id) {
        var deed =
                Snapshot.USUAL.with(
                        Map.of(
                                "space",
                                Json.of("ideas"),
                                "text",
                                Json.of("See https://a.example and https://b.example"),
                                "links",
                                tlog.json.JsonReader.read(LINKS)));
        return law.consider(deed).fired().stream().anyMatch(it -> it.rule().id().equals(id));
    }

    private static final String LINKS =
            """
            [{"host":"a.example","trusted":false,"url":"https://a.example"},
             {"host":"b.example","trusted":false,"url":"https://b.example"}]
            """;

    private void refused(String path, Cast.Player who, String why) {
        var answer = town.send(path + "/ballots", who, "choice", "yes");
        assertThat(answer).hasStatus(422);
        assertThat(Town.body(answer)).contains(why);
    }

    private String hidden(String path, Cast.Player voter) {
        var page = town.ask(path, voter);
        var index =
                org.jsoup.Jsoup.parse(Town.body(page))
                        .select("a[href^=/log/receipts/]")
                        .attr("href")
                        .substring(14);
        for (var reader : List.of(voter, town.newcomer(Hat.LEAD))) {
            assertThat(town.page("/log/" + index, reader)).doesNotContain("\"choice\"");
            var foreign = Town.body(town.ask("/log/receipts/" + index, reader));
            assertThat(Enclosure.of(Receipt.parse(bytes(foreign))).openings()).isEmpty();
        }
        var own = Town.body(town.ask(path + "/receipt", voter));
        var opening = Enclosure.of(Receipt.parse(bytes(own))).openings().get("obj");
        assertThat(opening.text()).contains("\"choice\":\"yes\"");
        return index;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
