package folkmoot.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Rules;
import folkmoot.governance.Trial;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.moderation.Bar;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Enactment;
import folkmoot.transparency.Rulebook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.entry.Detail;

/// A rule that was enacted before rules like it were refused can still end, whichever way that is
/// asked: nobody could take it back otherwise.
@FolkmootTest
class OldRuleTests {

    private static int number;

    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Reviewing reviewing;
    @Autowired Rulebook rulebook;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private final String id = "hides-reviews-" + ++number;

    @BeforeEach
    void isInForce() {
        assertThat(Trial.of(text())).as("refused today").isNotEmpty();
        change(Act.ENACT);
    }

    @AfterEach
    void isOver() {
        change(Act.REPEAL);
    }

    private String text() {
        return Rules.text(
                Map.of(
                        "no-drive-by-links",
                        id,
                        "\"comment.created\", \"comment.edited\"",
                        "\"review.created\", \"member.joined\"",
                        "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}",
                        "{\"hide\": {}}, {\"route_to_staff\": {\"hat\": \"bowler\"}}",
                        "author.trust < 2 && links",
                        "shouting > 2.0 && links"));
    }

    private void change(Act act) {
        Rule rule = Rules.read(text());
        transaction.executeWithoutResult(_ ->
                rulebook.change(
                        new Enactment(
                                act,
                                id,
                                1,
                                RuleText.canonical(rule),
                                new Detail.Law(Detail.Level.RULE, null),
                                Decider.VOTE,
                                null,
                                List.of())));
    }

    @Test
    void membersProposeItsEnd() {
        for (var text : List.of("", text())) {
            assertThat(
                            bar.post(
                                    cast.somebody(),
                                    "/proposals",
                                    "kind",
                                    "repeal",
                                    "rule",
                                    id,
                                    "text",
                                    text,
                                    "rationale",
                                    "It hides what people should read."))
                    .hasStatus(303);
        }
        assertThat(endings()).containsExactly("draft", "draft");
        assertThat(
                        bar.post(
                                cast.somebody(),
                                "/proposals",
                                "kind",
                                "enact",
                                "text",
                                text(),
                                "rationale",
                                "Once more."))
                .as("nothing like it comes in again")
                .hasStatus(422);
    }

    @Test
    void itsReviewComesByItselfUntilMembersWereAsked() {
        for (var i = 0; i < 10; i++) {
            var author = cast.somebody();
            var decision = bar.decision(bar.held(author).value());
            sql.sql("UPDATE moderation.decision SET rule = ? WHERE id = ?")
                    .param(id)
                    .param(decision)
                    .update();
            if (i > 5) {
                var appeal = Bar.id(bar.appeal(author, decision, "No."));
                bar.verdict(cast.moderator(), appeal, "reverse", "", "Right.");
            }
        }
        assertThat(endings()).as("at once").containsExactly("deliberation");

        become("lapsed");
        reviewing.remember();
        reviewing.remember();
        assertThat(endings()).as("nobody answered").containsExactly("lapsed", "deliberation");

        become("rejected");
        reviewing.remember();
        assertThat(endings()).as("members want it").containsExactly("rejected", "rejected");
    }

    private void become(String stage) {
        sql.sql("UPDATE governance.proposal SET stage = ?, ends_at = NULL WHERE rule = ?")
                .param(stage)
                .param(id)
                .update();
    }

    private List<String> endings() {
        return sql.sql(
                        """
                        SELECT stage FROM governance.proposal WHERE rule = ? AND kind = 'repeal'
                        ORDER BY created_at, id
                        """)
                .param(id)
                .query(String.class)
                .list();
    }
}
