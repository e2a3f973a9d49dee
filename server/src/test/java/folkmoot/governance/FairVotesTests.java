package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Claimed;
import folkmoot.Mailbox;
import folkmoot.governance.course.Days;
import folkmoot.governance.proposal.Proposing;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Overdue;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Making;
import folkmoot.people.Erasable;
import folkmoot.people.Hat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever may vote is told, nobody is asked without end, and what would bend a result is seen.
@SpringBootTest(
        properties = {
            "folkmoot.outbox=open",
            "folkmoot.data=target/fair-place-${surefire.forkNumber:1}",
            "folkmoot.errands=false"
        })
@AutoConfigureMockMvc
@Import({Cast.class, Claimed.class, Mailbox.class, Days.class, Town.class})
class FairVotesTests {

    @Autowired Town town;
    @Autowired Mailbox mailbox;
    @Autowired Proposing proposing;
    @Autowired List<Erasable> erasables;
    @Autowired List<Overdue> overdue;
    @Autowired Deciding deciding;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private static String rule(String id, String title) {
        return Rules.text(Map.of("no-drive-by-links", id, "No drive-by links", title));
    }

    private String election(Cast.Player lead, String task, String title) {
        return town.send(
                        "/elections",
                        lead,
                        "task",
                        task,
                        "title",
                        title,
                        "seats",
                        "1",
                        "term",
                        "90")
                .getResponse()
                .getHeader("Location");
    }

    @Test
    void anElectionIsAnnouncedAndWhoLeavesOrIsSuspendedWinsNothing() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var silent = people.get(11);
        town.does("/settings/votes", silent);
        var path = election(lead, "moderators", "Moderators for winter");
        for (var i = 0; i < 3; i++) {
            town.does(path + "/candidates", people.get(i), "words", "I have time, number " + i);
        }
        assertThat(town.page("/")).doesNotContain("Moderators for winter");

        town.pass(168);

        assertThat(mailbox.letters(people.get(4).email()).getFirst())
                .contains("Moderators for winter", path, "/settings/votes");
        assertThat(mailbox.count(silent.email())).isZero();
        assertThat(town.page("/")).contains("Vote open", "Moderators for winter");
        for (var i = 0; i < 12; i++) {
            var first = i < 6 ? "1" : i < 9 ? "2" : "3";
            town.does(path + "/ballots", people.get(i), "rank-" + first, "1", "rank-3", "2");
        }
        suspend(people.getFirst());
        town.at(() -> {
            transaction.executeWithoutResult(
                    _ -> erasables.forEach(it -> it.erase(people.get(1).id())));
            return "";
        });
        assertThat(town.page(path, people.get(5)))
                .contains("Candidate 2, who has left")
                .doesNotContain("number 1");
        town.pass(168);

        assertThat(town.page(path))
                .contains(people.get(2).name() + " is elected.", "out of the count")
                .contains("Candidate 2, who has left is out.");
        assertThat(town.page("/people/" + people.getFirst().handle())).doesNotContain("moderates");
        assertThat(town.page("/people/" + people.get(2).handle())).contains("moderates");
        assertThat(reasons("candidacy"))
                .containsExactly(
                        "Candidate 1 is suspended, and was taken out of the count as withdrawn.",
                        "Candidate 2 has left the place, and was taken out of the count as"
                                + " withdrawn.");
        assertThat(town.page("/")).doesNotContain("Moderators for winter");
        assertThat(town.findings()).isEmpty();
    }

    private void suspend(Cast.Player who) {
        var it =
                new Making(
                        who.id().value(),
                        "person",
                        who.id().value(),
                        Effect.SUSPEND,
                        "",
                        Deciding.ILLEGAL,
                        1,
                        Decided.By.MODERATOR,
                        null,
                        Making.Source.OWN,
                        "x",
                        "",
                        town.now().plus(Duration.ofDays(20)));
        town.at(() -> {
            transaction.executeWithoutResult(_ -> deciding.decide(it, List.of()));
            return "";
        });
    }

    private List<String> reasons(String rule) {
        return sql.sql("SELECT reason FROM transparency.entry WHERE rule = ? ORDER BY index")
                .param(rule)
                .query(String.class)
                .list();
    }

    @Test
    void aShortlistIsForThoseWhoMayVoteAndNotWithoutEnd() {
        var people = town.members(3);
        var stranger = town.newcomer();
        var path = election(town.newcomer(Hat.LEAD), "shortlist", "Colours");

        assertThat(town.send(path + "/candidates", stranger, "words", "Green")).hasStatus(422);
        for (var i = 0; i < 10; i++) {
            town.does(path + "/candidates", people.getFirst(), "words", "Blue " + i);
        }
        assertThat(town.send(path + "/candidates", people.getFirst(), "words", "Blue 10"))
                .hasStatus(429);
        assertThat(town.send(path + "/candidates", people.get(1), "words", "blue 3"))
                .hasStatus(422);
        sql.sql(
                        """
                        INSERT INTO governance.candidate (election, number, words)
                        SELECT election, n, 'Shade ' || n
                        FROM (SELECT election FROM governance.candidate WHERE words = 'Blue 1') AS one, generate_series(11, 99) AS n
                        """)
                .update();
        var full = town.send(path + "/candidates", people.get(1), "words", "Green");
        assertThat(full).hasStatus(422);
        assertThat(Town.body(full)).contains("The list is full");
    }

    @Test
    void aVoteOnAVetoIsAnnounced() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var path = town.discussed(people, "enact", rule("announced", "Announced"));
        town.toTheVote();
        town.votes(path, people, "yes");
        town.pass(168);
        var why = "This would put people in danger. ".repeat(10);
        town.does(path + "/vetoes", lead, "ground", "SAFETY", "reason", why);
        assertThat(town.page("/")).doesNotContain("Does the veto stand");

        people.subList(0, 5).forEach(it -> town.does(path + "/demands", it));

        assertThat(town.page("/")).contains("Does the veto stand? Announced");
        assertThat(String.join("\n", mailbox.letters(people.get(9).email())))
                .contains("Vote on a veto", path);
    }

    @Test
    void bothCountsAreOnThePageAndOnRecordWhenManyCameJustInTime() {
        var people = justInTime();
        var path = rushed(people, "rushed");

        assertThat(town.page(path))
                .contains("Accepted", "4 of the 9 yes votes")
                .contains("Without them it would have been 5 to 7: another result.")
                .contains("Whether this result stands is before a jury");
        assertThat(reasons("brigading"))
                .contains(
                        "4 of 9 yes votes came from members who had joined just in time. Counted: 9"
                                + " to 7. Without them: 5 to 7, which would not have been accepted.");
        assertThat(town.findings()).isEmpty();
        town.pass(72);
        assertThat(town.page(path)).as("it waits").contains("Accepted, not yet in force");
        sit();
        town.pass(1);
        assertThat(town.page(path))
                .as("nobody was willing, nobody decided")
                .contains("It stands.", "In force");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void aJurySetsAsideWhatWasCalledFromOutside() {
        var people = justInTime();
        people.forEach(it -> town.does("/jury/pool", it));
        var path = rushed(people, "called");
        sit();
        var author = people.getFirst();
        assertThat(String.join("\n", mailbox.letters(author.email())))
                .contains("many of them had joined just in time");
        assertThat(town.page(mailbox.link(author.email()), author))
                .contains(
                        "The result of a vote on your proposal waits", "Say something to the jury");
        town.pass(Duration.ofHours(24));
        sit();

        var jury = jury();
        var drawn = people.stream().filter(it -> mailbox.count(it.email()) > 0).toList();
        var sitting =
                drawn.stream()
                        .filter(it -> mailbox.letters(it.email()).getFirst().contains(jury))
                        .toList();
        assertThat(sitting).hasSize(5).doesNotContainAnyElementsOf(people.subList(12, 16));
        assertThat(sitting).doesNotContain(author);
        assertThat(town.page(jury, sitting.getFirst()))
                .contains("4 of the 9 yes votes", "Without them it would have been 5 to 7")
                .contains("Set the result aside", "Let the result stand");
        sitting.subList(0, 3).forEach(it -> town.does(jury + "/votes", it, "vote", "uphold"));

        assertThat(town.page(path)).contains("Not accepted", "This result was set aside");
        town.pass(72);
        town.pass(72);
        assertThat(town.page(path)).contains("Not accepted");
        assertThat(town.ask("/rules/called")).hasStatus(404);
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void anElectionSaysHowManyCameJustInTime() {
        var people = justInTime();
        var path = election(town.newcomer(Hat.LEAD), "moderators", "Moderators for a rush");
        town.does(path + "/candidates", people.getFirst(), "words", "I have time.");
        town.pass(168);
        people.subList(4, 16).forEach(it -> town.does(path + "/ballots", it, "rank-1", "1"));
        assertThat(town.page(path)).doesNotContain("call from outside");
        town.pass(168);

        assertThat(town.page(path))
                .contains("4 of the 12 ballots", "call from outside", "Bring it before");
        assertThat(reasons("brigading"))
                .contains(
                        "4 of the 12 ballots that choose somebody came from members who had joined just in time.");
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void whoIsSuspendedWritesNothingHereEither() {
        var people = town.members(12);
        var silenced = people.getFirst();
        var path = election(town.newcomer(Hat.LEAD), "moderators", "Moderators for a silence");
        suspend(silenced);

        var answer = town.send(path + "/candidates", silenced, "words", "Let me speak anyway.");
        assertThat(answer).hasStatus(422).bodyText().contains("You cannot write here");
        assertThat(town.page(path)).doesNotContain("Let me speak anyway.");
        town.does(path + "/candidates", people.get(1), "words", "I have time.");
        town.pass(168);
        town.does(path + "/ballots", silenced, "rank-1", "1");
    }

    @Test
    void anElectionOfThoseWhoWereThereBeforeSaysNothing() {
        var people = town.members(12);
        var path = election(town.newcomer(Hat.LEAD), "moderators", "Moderators for a calm");
        town.does(path + "/candidates", people.getFirst(), "words", "I have time.");
        town.pass(168);
        people.forEach(it -> town.does(path + "/ballots", it, "rank-1", "1"));
        town.pass(168);

        assertThat(town.page(path)).contains("is elected").doesNotContain("call from outside");
    }

    private List<Cast.Player> justInTime() {
        var people = new ArrayList<>(town.members(12));
        for (var i = 0; i < 4; i++) {
            people.add(town.newcomer());
        }
        town.pass(Duration.ofDays(20));
        people.forEach(it -> town.contributes(it, 10));
        return people;
    }

    private String rushed(List<Cast.Player> people, String id) {
        var path = town.discussed(people, "enact", rule(id, "Rushed"));
        town.toTheVote();
        town.votes(path, people.subList(0, 5), "yes");
        town.votes(path, people.subList(5, 12), "no");
        town.votes(path, people.subList(12, 16), "yes");
        town.pass(168);
        return path;
    }

    private void sit() {
        for (var i = 0; i < 2; i++) {
            town.at(() -> {
                overdue.forEach(Overdue::end);
                return "";
            });
        }
    }

    private String jury() {
        return sql.sql("SELECT '/jury/' || id FROM moderation.jury WHERE state = 'sitting'")
                .query(String.class)
                .single();
    }

    @Test
    void theMapIsKeptUntilSomebodySaysSomethingAndNobodySaysItWithoutEnd() {
        var people = town.members(6);
        var path = town.discussed(people, "enact", rule("mapped", "Mapped"));
        town.does(path + "/statements", people.get(3), "words", "One is enough.");
        assertThat(town.page(path)).contains("One is enough. 1 0 0");
        sql.sql(
                        """
                        INSERT INTO governance.opinion (statement, person, value, at)
                        SELECT id, ?, -1, now() FROM governance.statement WHERE words = 'One is enough.'
                        """)
                .param(people.get(5).id().value())
                .update();

        assertThat(town.page(path, people.get(2))).contains("One is enough. 1 0 0");
        var asked = Jsoup.parse(Town.body(town.ask(path, people.get(4))));
        var opinion = asked.select("form.asked").attr("action");
        town.does(opinion, people.get(4), "value", "-1");
        assertThat(town.page(path)).contains("One is enough. 1 2 0");

        for (var i = 0; i < 299; i++) {
            town.does(opinion, people.get(4), "value", i % 2 == 0 ? "1" : "0");
        }
        assertThat(town.send(opinion, people.get(4), "value", "1")).hasStatus(429);
    }

    @Test
    void theHistoryHasPages() {
        var people = town.members(6);
        var path = town.discussed(people, "enact", rule("often", "Often"));
        for (var i = 2; i <= 13; i++) {
            town.does(
                    path + "/edits",
                    people.getFirst(),
                    "kind",
                    "enact",
                    "text",
                    rule("often", "Often"),
                    "rationale",
                    "Reason number " + i + ".");
        }

        var first = Jsoup.parse(Town.body(town.ask(path + "/history")));
        assertThat(first.select("section.part")).hasSize(10);
        assertThat(first.text()).contains("Reason number 13.", "Reason number 3.");
        var second = Jsoup.parse(Town.body(town.ask(first.select("a[rel=next]").attr("href"))));
        assertThat(second.select("section.part")).hasSize(3);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void whatIsWithdrawnWhileWordsAreFrozenStaysWithdrawn() throws InterruptedException {
        var people = town.members(6);
        var leader = town.discussed(people, "enact", rule("raced", "Raced"));
        var rival = town.discussed(people, "enact", rule("raced", "Raced too"));
        var id = ProposalId.of(rival.substring("/proposals/".length()));
        var freezing = new Thread(() -> town.pass(168));

        transaction.executeWithoutResult(_ -> {
            town.at(() -> proposing.withdraw(people.getFirst().actor(), id));
            freezing.start();
            waitedFor();
        });
        freezing.join();

        assertThat(town.page(leader)).contains("Raced");
        assertThat(
                        sql.sql("SELECT stage FROM governance.proposal WHERE id = ?")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .isEqualTo("withdrawn");
        assertThat(
                        sql.sql("SELECT stage FROM governance.proposal WHERE id = ?")
                                .param(
                                        ProposalId.of(leader.substring("/proposals/".length()))
                                                .value())
                                .query(String.class)
                                .single())
                .isEqualTo("freeze");
    }

    // Until the other waits for what is held here; should it not, for as long as it would be seen.
    private void waitedFor() {
        var waited =
                sql.sql(
                                "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))")
                        .query(Boolean.class);
        for (var i = 0; i < 100 && !waited.single(); i++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
