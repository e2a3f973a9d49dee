package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Claimed;
import folkmoot.Mailbox;
import folkmoot.governance.course.Days;
import folkmoot.people.Hat;
import folkmoot.site.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people say while rules are made is hidden like anything else, and no vote is touched by it.
@SpringBootTest(
        properties = {
            "folkmoot.outbox=open",
            "folkmoot.data=target/fair-place-${surefire.forkNumber:1}",
            "folkmoot.errands=false"
        })
@AutoConfigureMockMvc
@Import({Cast.class, Claimed.class, Mailbox.class, Days.class, Town.class})
class HiddenWordsTests {

    @Autowired Town town;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient sql;

    private static String rule(String id, String title) {
        return Rules.text(Map.of("no-drive-by-links", id, "No drive-by links", title));
    }

    @Test
    void aStatementIsHiddenWithATombstoneAndComesBackOnAppeal() {
        var people = town.members(8);
        var path = town.discussed(people, "enact", rule("unsaid", "Unsaid"));
        var author = people.get(3);
        town.does(path + "/statements", author, "words", "Ask at the green door.");
        town.does(path + "/statements", people.get(4), "words", "One door is enough.");
        var id = id(drawn(path).select("tr:contains(the green door)").attr("id"));
        assertThat(drawn(path).select("tr:contains(the green door) a").attr("href"))
                .isEqualTo("/report?what=/said/" + Ids.text(id));

        var report = reported("/said/" + Ids.text(id));
        hidden(id, "That is where somebody lives.");

        assertThat(town.page(path))
                .contains("A statement was hidden because of the house rule", "One door is enough.")
                .doesNotContain("the green door");
        var entry = drawn(path).select(".tombstone a[href^=/log/of/]").attr("href");
        assertThat(entry).isEqualTo("/log/of/" + entries(id).getLast());
        assertThat(acts(id)).containsExactly("hide moderator");
        for (var reader : List.of(people.get(5), author)) {
            assertThat(drawn(path, reader).select(".asked__words").text())
                    .as("nobody is asked about it")
                    .doesNotContain("green");
        }
        assertThat(town.page(report)).contains("It was hidden", "where somebody lives");
        assertThat(mailbox.letters(author.email()).getFirst()).contains("where somebody lives");
        assertThat(tombstones()).anyMatch(it -> it.contains("/said/" + Ids.text(id)));
        assertThat(town.ask("/said/" + Ids.text(id)))
                .hasStatus(303)
                .hasHeader("Location", path + "#said-" + Ids.text(id));

        var statement = "/decisions/" + decision(id);
        assertThat(town.page(statement, author)).contains("Ask at the green door.");
        town.does(statement + "/appeals", author, "words", "It is a shop.");
        decide("It is a shop.", "reverse", "", "So it is.");

        assertThat(town.page(path)).contains("the green door").doesNotContain("was hidden");
        assertThat(acts(id)).containsExactly("hide moderator", "restore moderator");
        assertThat(tombstones()).noneMatch(it -> it.contains("/said/" + Ids.text(id)));
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void hidingWhatIsSaidForAProposalOrForABallotLeavesTextAndTallyAlone() {
        var people = town.members(14);
        var path = town.discussed(people, "enact", rule("unargued", "Unargued"));
        town.does(
                path + "/edits",
                people.getFirst(),
                "kind",
                "enact",
                "text",
                rule("unargued", "Unargued"),
                "rationale",
                "Because of that fool Edgar.");

        var report = reported(path);
        assertThat(place()).contains("The title and the text of the rule stay");
        hidden(grounds(path), "No names.");

        assertThat(town.page(path))
                .contains("Unargued", "What the author of this proposal says for it was hidden")
                .contains("Somebody new here may post one link.")
                .doesNotContain("Edgar");
        assertThat(town.page(path + "/history")).contains("was hidden").doesNotContain("Edgar");
        assertThat(town.page(report)).contains("No names.", "The title and the text of the rule");
        assertThat(town.findings()).isEmpty();

        town.toTheVote();
        for (var i = 0; i < 12; i++) {
            var reason = i == 7 ? "Edgar paid me." : "";
            town.does(
                    path + "/ballots",
                    people.get(i),
                    "choice",
                    i < 9 ? "yes" : "no",
                    "reason",
                    reason);
        }
        var remark =
                sql.sql("SELECT remark FROM governance.ballot WHERE reason = 'Edgar paid me.'")
                        .query(UUID.class)
                        .single();
        assertThat(town.ask("/said/" + Ids.text(remark))).as("before the close").hasStatus(404);
        town.pass(168);
        var counted = counts(path);
        assertThat(town.page(path)).contains("Edgar paid me.");

        reported("/said/" + Ids.text(remark));
        hidden(remark, "No names.");

        assertThat(town.page(path))
                .contains("The reason of a ballot that was counted was hidden")
                .doesNotContain("Edgar");
        assertThat(counts(path)).isEqualTo(counted).contains("9 3 0");
        town.pass(72);
        assertThat(town.page(path)).contains("In force");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void whoStandsIsElectedWhateverWasHiddenOfTheirWords() {
        var people = town.members(6);
        var lead = town.newcomer(Hat.LEAD);
        var path =
                town.send(
                                "/elections",
                                lead,
                                "task",
                                "jurors",
                                "title",
                                "Jurors whose words are hidden",
                                "seats",
                                "1",
                                "term",
                                "90")
                        .getResponse()
                        .getHeader("Location");
        town.does(path + "/candidates", people.getFirst(), "words", "Edgar is a crook.");
        var line = drawn(path).select("li:contains(Edgar is a crook)");

        reported("/said/" + Ids.text(id(line.attr("id"))));
        hidden(id(line.attr("id")), "Not about others.");

        assertThat(town.page(path))
                .contains("What stood here was hidden", people.getFirst().name())
                .doesNotContain("Edgar");
        town.pass(168);
        people.forEach(it -> town.does(path + "/ballots", it, "rank-1", "1"));
        town.pass(168);
        assertThat(town.page(path)).contains(people.getFirst().name() + " is elected.");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void ofAnAddressWhereNothingCanBeHiddenNobodySaysThatItIsGone() {
        var report = reported("/rules");

        decide("/rules", "appear", "", "The rules are for members to change.");

        assertThat(town.page(report))
                .contains("It stays as it is", "Nothing at that address can be hidden")
                .contains("for members to change")
                .doesNotContain("not there any more");
    }

    /// Its address is for those who are asked to sign; moderators read it when everybody does.
    @Test
    void aDraftIsReportedByNobody() {
        var author = town.members(1).getFirst();
        var path =
                town.send(
                                "/proposals",
                                author,
                                "kind",
                                "enact",
                                "text",
                                rule("unready", "Unready"),
                                "rationale",
                                "Edgar will hate this.")
                        .getResponse()
                        .getHeader("Location");
        seen(path);
        assertThat(queued(grounds(path))).isZero();
        assertThat(town.ask("/said/" + Ids.text(grounds(path)))).hasStatus(404);

        town.does(path + "/withdrawals", author);
        seen(path);
        assertThat(queued(grounds(path))).as("nor when it never comes").isZero();
    }

    private void seen(String draft) {
        reported(draft);
        assertThat(place()).doesNotContain("Edgar will hate this");
        decide("See for yourself: " + draft, "appear", "", "Not published.");
    }

    private long queued(UUID object) {
        return sql.sql("SELECT count(*) FROM moderation.report WHERE object = ?")
                .param(object)
                .query(Long.class)
                .single();
    }

    /// The page that says what became of it.
    private String reported(String what) {
        var reporter = town.newcomer();
        var answer =
                town.send(
                        "/reports",
                        reporter,
                        "what",
                        what,
                        "category",
                        "speech",
                        "reasons",
                        "See for yourself: " + what,
                        "name",
                        "Rita",
                        "email",
                        reporter.email(),
                        "honest",
                        "yes");
        assertThat(answer.getResponse().getStatus()).as(Town.body(answer)).isEqualTo(303);
        return answer.getResponse().getHeader("Location");
    }

    private void hidden(UUID object, String words) {
        decide("See for yourself", "hide", "illegal-content", words);
        assertThat(entries(object)).as("hidden").isNotEmpty();
    }

    /// What whoever decides sees of the matter that comes next.
    private String place() {
        var moderator = town.newcomer(Hat.MODERATOR);
        town.does("/matters/claims", moderator);
        var shown = town.page("/moderation", moderator);
        sql.sql("UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL").update();
        return shown;
    }

    private void decide(String about, String verb, String reason, String words) {
        var moderator = town.newcomer(Hat.MODERATOR);
        for (var tries = 0; tries < 20; tries++) {
            town.does("/matters/claims", moderator);
            var page = drawn("/moderation", moderator);
            var form = page.select("form[action$=/verdicts]");
            if (page.select(".case").text().contains(about)) {
                town.does(
                        form.attr("action"),
                        moderator,
                        "verb",
                        verb,
                        "reason",
                        reason,
                        "words",
                        words,
                        "seen",
                        form.select("input[name=seen]").attr("value"));
                return;
            }
            town.does(form.attr("action").replace("/verdicts", "/skips"), moderator);
        }
        throw new AssertionError("Nothing waits about " + about);
    }

    private Document drawn(String path, Cast.Player... who) {
        return Jsoup.parse(Town.body(town.ask(path, who)));
    }

    private String counts(String path) {
        return drawn(path).select("#result-enact ~ *, section:has(#result-enact) table").text();
    }

    private static UUID id(String anchor) {
        return Ids.of(anchor.substring("said-".length()));
    }

    private UUID grounds(String path) {
        return sql.sql("SELECT grounds FROM governance.proposal WHERE id = ?")
                .param(ProposalId.of(path.substring("/proposals/".length())).value())
                .query(UUID.class)
                .single();
    }

    private List<String> tombstones() {
        assertThat(town.findings()).isEmpty();
        return Town.body(town.ask("/log/tombstones.jsonl")).lines().toList();
    }

    private List<Long> entries(UUID object) {
        return sql.sql(
                        "SELECT index FROM transparency.entry WHERE object LIKE '%:' || ? ORDER BY index")
                .param(object.toString())
                .query(Long.class)
                .list();
    }

    private List<String> acts(UUID object) {
        return sql.sql(
                        """
                        SELECT act || ' ' || decider FROM transparency.entry
                        WHERE object LIKE '%:' || ? AND act NOT LIKE 'appeal%' ORDER BY index
                        """)
                .param(object.toString())
                .query(String.class)
                .list();
    }

    private UUID decision(UUID object) {
        return sql.sql("SELECT id FROM moderation.decision WHERE object = ?")
                .param(object)
                .query(UUID.class)
                .single();
    }
}
