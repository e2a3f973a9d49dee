package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Claimed;
import folkmoot.Mailbox;
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
            "folkmoot.data=target/law-place",
            "folkmoot.errands=false"
        })
@AutoConfigureMockMvc
@Import({Cast.class, Claimed.class, Mailbox.class, Town.class})
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
        var after = town.newcomer();

        town.does(path + "/statements", people.get(3), "words", "One link is enough for anybody.");
        town.does(path + "/positions", staff, "words", "We can live with this.");
        assertThat(town.page(path, people.get(4)))
                .contains("One link is enough for anybody.", "We can live with this.", "Discussed");
        town.toTheVote();

        assertThat(mailbox.letters(people.get(9).email()).getFirst()).contains("No drive-by links", path);
        assertThat(mailbox.count(late.email())).isZero();
        assertThat(town.page("/")).contains("Vote open", "No drive-by links");
        refused(path, after, "You joined after this proposal was published");
        refused(path, late, "less than 14 days");

        town.votes(path, people.subList(0, 8), "yes");
        town.votes(path, people.subList(8, 12), "no");
        town.does(path + "/ballots", people.get(11), "choice", "yes", "reason", "I thought again.");
        town.does(path + "/ballots", staff, "choice", "no");
        town.pass(1);
        assertThat(town.page(path)).contains("14 members may vote").doesNotContain("Result", "Accepted.");
        assertThat(sql.sql("SELECT yes + no FROM governance.vote WHERE closed_at IS NULL").query(Long.class).single())
                .isZero();

        hidden(path, people.get(11));

        town.pass(167);
        assertThat(town.page(path))
                .contains("Accepted.", "Members 9 3 0", "staff, not counted 0 1 0")
                .contains("12 of 14 who may vote took part (85 %)", "The quorum of 10 was reached")
                .contains("I thought again.")
                .contains("with fewer than 30 voters");
        assertThat(sql.sql("SELECT count(*) FROM governance.ballot WHERE person IS NOT NULL").query(Long.class).single())
                .as("whose ballots they were")
                .isZero();
        assertThat(town.ask(path + "/receipt", people.get(11))).hasStatus(404);
        assertThat(matches("one-link")).isFalse();

        town.pass(72);
        assertThat(town.page(path)).contains("It is done and binds everybody");
        assertThat(matches("one-link")).isTrue();
        assertThat(town.findings()).isEmpty();

        town.pass(Duration.ofDays(181));
        assertThat(matches("one-link")).as("its time is over").isFalse();
        assertThat(town.findings()).isEmpty();
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

    private void hidden(String path, Cast.Player voter) {
        var page = town.ask(path, voter);
        var index = org.jsoup.Jsoup.parse(Town.body(page)).select("a[href^=/log/receipts/]").attr("href").substring(14);
        for (var reader : List.of(voter, town.newcomer(Hat.LEAD))) {
            assertThat(town.page("/log/" + index, reader)).doesNotContain("\"choice\"");
            var foreign = Town.body(town.ask("/log/receipts/" + index, reader));
            assertThat(Enclosure.of(Receipt.parse(bytes(foreign))).openings()).isEmpty();
        }
        var own = Town.body(town.ask(path + "/receipt", voter));
        var opening = Enclosure.of(Receipt.parse(bytes(own))).openings().get("obj");
        assertThat(opening.text()).contains("\"choice\":\"yes\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
