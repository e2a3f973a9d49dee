package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Claimed;
import folkmoot.Mailbox;
import folkmoot.governance.course.Days;
import folkmoot.people.Hat;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What somebody sends from a page that has been overtaken: either it was done already, or the page
/// says what did not happen and shows what they wrote.
@SpringBootTest(
        properties = {
            "folkmoot.outbox=open",
            "folkmoot.data=target/law-place-${surefire.forkNumber:1}",
            "folkmoot.errands=false"
        })
@AutoConfigureMockMvc
@Import({Cast.class, Claimed.class, Mailbox.class, Days.class, Town.class})
class LateTests {

    private static final String REASON = "This would put people in danger. ".repeat(10).strip();

    @Autowired Town town;

    private static String rule(String id) {
        return Rules.text(Map.of("no-drive-by-links", id));
    }

    @Test
    void whatASecondClickSendsIsDone() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var path = town.discussed(people, "enact", rule("twice-clicked"));

        town.does(path + "/publications", people.getFirst());
        town.does(path + "/signatures", people.get(1));
        town.does(path + "/supports", people.get(4));
        town.does(path + "/positions", lead, "words", "We can live with this.");
        town.does(path + "/positions", lead, "words", "We can live with this.");
        town.toTheVote();
        town.votes(path, people, "yes");
        town.pass(168);
        town.does(path + "/vetoes", lead, "ground", "SAFETY", "reason", REASON);
        for (var i = 0; i < 5; i++) {
            town.does(path + "/demands", people.get(i));
        }

        town.does(path + "/demands", people.get(4));
        late(path + "/demands", people.get(5), "the vote on the veto is open");
    }

    @Test
    void whatIsOverIsSaidAndWhatWasWrittenIsShown() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var path = town.discussed(people, "enact", rule("too-late"));
        late(path + "/signatures", people.get(3), "It has been published already");
        late(path + "/supports", people.get(6), "It needs no more supporters");

        town.pass(168);
        late(
                path + "/statements",
                people.get(3),
                "this statement was not added",
                "words",
                "One is enough.");
        town.does(path + "/positions", lead, "words", "We can live with this.");
        late(
                path + "/positions",
                lead,
                "The brand has given its position already",
                "words",
                "We cannot live with that.");
        town.pass(48);
        town.votes(path, people, "yes");
        town.pass(168);
        late(
                path + "/ballots",
                people.get(11),
                "this ballot was not counted",
                "choice",
                "no",
                "reason",
                "I thought again.");
        town.pass(72);
        late(
                path + "/vetoes",
                lead,
                "The time for a veto is over",
                "ground",
                "LAW",
                "provision",
                "UWG 5a",
                "reason",
                REASON);

        assertThat(town.page(path)).contains("In force", "Members 12 0 0");
        assertThat(town.page(path)).doesNotContain("I thought again.", "UWG 5a");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void aVetoAfterAnotherOneIsNotLost() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var path = town.discussed(people, "enact", rule("two-leads"));
        town.toTheVote();
        town.votes(path, people, "yes");
        town.pass(168);
        town.does(path + "/vetoes", lead, "ground", "SAFETY", "reason", REASON);

        late(
                path + "/vetoes",
                lead,
                "There is a veto already",
                "ground",
                "MATERIAL_HARM",
                "reason",
                REASON + " Twice.");
        town.does(path + "/vetoes", lead, "ground", "SAFETY", "reason", REASON);
    }

    @Test
    void onlyItsAuthorLearnsWhyWordsCannotBeChanged() {
        var people = town.members(12);
        var path = town.discussed(people, "enact", rule("frozen-words"));
        assertThat(town.ask(path + "/edit", people.getFirst())).hasStatus(200);
        town.pass(168);

        var answer = town.ask(path + "/edit", people.getFirst());
        assertThat(answer).hasStatus(409);
        assertThat(alerts(answer))
                .containsExactly("The words stand still now; they can no longer be changed.");
        assertThat(town.ask(path + "/edit", people.get(1))).hasStatus(403);
    }

    @Test
    void whoStandsOrVotesTooLateReadsSo() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var path =
                town.send(
                                "/elections",
                                lead,
                                "task",
                                "moderators",
                                "title",
                                "Late ones",
                                "seats",
                                "1",
                                "term",
                                "90")
                        .getResponse()
                        .getHeader("Location");
        assertThat(town.page(path, lead)).contains("Staff cannot stand.");
        var after = town.newcomer();
        late(
                path + "/candidates",
                after,
                "when those who may vote were written down",
                "words",
                "I have time.");
        town.does(path + "/candidates", people.getFirst(), "words", "I have time.");
        town.pass(168);

        late(path + "/candidates", people.get(1), "It is too late to stand", "words", "So do I.");
        town.pass(168);
        late(path + "/ballots", people.get(1), "this ballot was not counted", "rank-1", "1");
    }

    // Of the fields, those that are words are on the page once more.
    private void late(String path, Cast.Player who, String why, String... fields) {
        var answer = town.send(path, who, fields);

        assertThat(answer).hasStatus(422);
        assertThat(alerts(answer)).singleElement().asString().contains(why);
        for (var i = 0; i < fields.length; i += 2) {
            if (List.of("words", "reason", "provision").contains(fields[i])) {
                assertThat(Jsoup.parse(Town.body(answer)).text()).contains(fields[i + 1]);
            }
        }
    }

    private static List<String> alerts(MvcTestResult answer) {
        return Jsoup.parse(Town.body(answer)).select("[role=alert]").eachText();
    }
}
