package folkmoot.governance.page;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Feature;
import folkmoot.governance.Fitness;
import folkmoot.governance.Law;
import folkmoot.governance.Reading;
import folkmoot.governance.Rules;
import folkmoot.governance.Snapshot;
import folkmoot.governance.rule.Appeal;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.site.Ids;
import folkmoot.transparency.Act;
import folkmoot.transparency.Founding;
import folkmoot.transparency.Rulebook;
import folkmoot.transparency.page.EntryView;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class RulesTests {

    private static int number;

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Rulebook rulebook;
    @Autowired Law law;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @Test
    void everybodyReadsWhatIsInForce() {
        assertThat(browser.get().uri("/rules"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        say("governance.constitution").substring(0, 60),
                        "Too many links",
                        "When anybody writes or edits a post, a comment or a review or answers for"
                                + " the brand and it has more than 5 links; or when",
                        say("governance.whom.brand"),
                        "or advertising",
                        say("governance.by.founding"));
    }

    @Test
    void aRuleIsReadWithAllThatBelongsToIt() {
        assertThat(browser.get().uri("/rules/link-spam"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Advertising is the writing that needs many links",
                        "The author can appeal for six months. A jury of 5 members decides within 3 days",
                        "At most 1000 times an hour",
                        "The manual is at https://a.example",
                        "&#34;max_actions_per_hour&#34;".replace("&#34;", "\""),
                        "/rules/link-spam/change",
                        law.version("link-spam", 1) == null ? "" : "SHA-256");
        assertThat(browser.get().uri("/rules/constitution")).hasStatusOk();
        assertThat(browser.get().uri("/rules/nothing-of-that-name")).hasStatus(404);
    }

    /// Comparing with a part of a word is allowed, and was "Our mistake" on three pages.
    @Test
    void whateverNumberItComparesWithIsSaid() {
        var rule = enact(rule("flag_only", 30, "words.size() > 1.5 && hasWord(text, 'mark')"));

        for (var page : List.of("/rules", "/rules/" + rule.id())) {
            assertThat(browser.get().uri(page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("it has more than 1.5 words");
        }
    }

    @ParameterizedTest
    @CsvSource({"P14D, six months", "P180D, six months", "P365D, 365 days"})
    void itsAuthorsHaveSixMonthsToAppealAtLeast(String within, String said) {
        var rule = Rules.rule(Map.of("\"within\": \"P180D\"", "\"within\": \"" + within + "\""));
        var now = Instant.now();
        var view = new RuleView(rule, "", now, "", null, null, null, Fitness.FINE);

        assertThat(view.appeal()).contains("The author can appeal for " + said + ".");
        assertThat(Appeal.until(now, rule.appeal()))
                .isAfterOrEqualTo(Appeal.until(now, null))
                .isAfterOrEqualTo(now.plus(rule.appeal().within()));
    }

    @Test
    void howManySignIsWhatTheConstitutionAsks() {
        assertThat(browser.get().uri("/proposals")).bodyText().contains("two others sign,");
        assertThat(browser.get().uri("/proposals/new").cookie(cast.ann().cookie()))
                .bodyText()
                .contains("until two others have signed it");
        assertThat(say("governance.proposals.lead", 1)).contains("another one signs,");
        assertThat(say("governance.form.lead", 20)).contains("until 20 others have signed it");
    }

    @Test
    void aProcedureHasOneNameEverywhere() {
        assertThat(browser.get().uri("/rules")).bodyText().contains("Why a review may be hidden");
        assertThat(EntryView.ruleName("under-examination")).isEqualTo("Reviews under examination");
        assertThat(EntryView.ruleName("review-grounds")).isEqualTo("Why a review may be hidden");
    }

    @Test
    void earlierVersionsShowWhatChanged() {
        var rule = enact(rule("flag_only", 30, "author.here_last_hour > 999"));
        var next =
                Rules.read(
                        RuleText.write(rule)
                                .replace("\"version\": 1", "\"version\": 2")
                                .replace("may post one link", "may post two short links"));
        change(Act.AMEND, next);

        assertThat(browser.get().uri("/rules/" + rule.id()))
                .hasStatusOk()
                .bodyText()
                .contains("<del>one link. </del>", "<ins>two short links. </ins>");
    }

    @Test
    void capsAreKeptByWhatIsStored() {
        var rule = enact(rule("flag_only", 2, "hasWord(text, 'mark')"));

        assertThat(List.of(acts(rule, 0), acts(rule, 1), acts(rule, 2), acts(rule, 50)))
                .containsExactly(true, true, false, false);
        assertThat(browser.get().uri("/rules/" + rule.id()))
                .bodyText()
                .contains("It acted 2 times this hour and only notices");
        assertThat(acts(rule, 62)).as("an hour later").isTrue();
    }

    @Test
    void whatActsTooOftenStopsUntilTheLeadSwitchesItOnOnRecord() {
        var rule = enact(rule("suspend_rule", 1, "hasWord(text, 'mark')"));
        acts(rule, 0);
        assertThat(acts(rule, 1)).isFalse();
        assertThat(acts(rule, 200)).as("for good").isFalse();
        var path = "/rules/" + rule.id();
        assertThat(browser.get().uri(path))
                .bodyText()
                .contains("It only notices, and does nothing");

        assertThat(browser.post().uri(path + "/revivals").cookie(cast.bert().cookie()))
                .hasStatus(403);
        assertThat(acts(rule, 201)).isFalse();
        assertThat(browser.post().uri(path + "/revivals").cookie(cast.cleo().cookie()))
                .hasStatus(303);

        assertThat(acts(rule, 202)).isTrue();
        assertThat(browser.get().uri(path)).bodyText().doesNotContain("It only notices, and does");
        assertThat(entries("rule-" + rule.id())).containsExactly("refuse system", "grant staff");
    }

    @Test
    void oneThatFailsTooOftenIsSuspendedForAllProcesses() {
        var rule = enact(rule("flag_only", 30, "1 / (author.here_last_hour - 777) == 1"));
        for (var i = 0; i < 120; i++) {
            judge(rule, i, 777);
        }

        assertThat(
                        sql.sql(
                                        "SELECT suspended_at IS NOT NULL FROM governance.rule_health WHERE rule = ?")
                                .param(rule.id())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(browser.get().uri("/rules/" + rule.id()))
                .bodyText()
                .contains("It is switched off since");
        assertThat(entries("rule-" + rule.id())).containsExactly("refuse system");
    }

    /// Enacted before that was asked of a rule: it goes on, and its page says what it cannot.
    @Test
    void oneThatLongTextsEscapeSaysSo() {
        var asked = "hasWord(text, 'mark')";
        var six = String.join(" || ", Collections.nCopies(6, asked));
        var rule = enact(rule("flag_only", 30, six + " || " + asked));

        assertThat(browser.get().uri("/rules/" + rule.id()))
                .bodyText()
                .contains("It does not apply to some of the longest texts");
        assertThat(acts(rule, 0)).isTrue();
        assertThat(browser.get().uri("/rules/" + enact(rule("flag_only", 30, six)).id()))
                .bodyText()
                .doesNotContain("some of the longest texts");
    }

    private List<String> entries(String rule) {
        return sql.sql(
                        "SELECT act || ' ' || decider FROM transparency.entry WHERE rule = ? ORDER BY index")
                .param(rule)
                .query(String.class)
                .list();
    }

    private boolean acts(Rule rule, int minute) {
        return judge(rule, minute, 0).fired().stream()
                .filter(it -> it.rule().id().equals(rule.id()))
                .anyMatch(it -> it.acts());
    }

    private folkmoot.governance.Judgement judge(Rule rule, int minute, long here) {
        var deed =
                Reading.of(rule.clause().words().firstEntry().getValue().getFirst(), _ -> false)
                        .in(Snapshot.USUAL)
                        .with(Feature.AUTHOR_HERE_LAST_HOUR, here)
                        .with(
                                Feature.NOW,
                                Instant.now()
                                        .minus(Duration.ofMinutes(55))
                                        .plus(Duration.ofMinutes(minute)));
        var matter = new Law.Matter(Ids.next(), "comment", cast.ann().id(), null, null);
        return transaction.execute(_ -> law.judge(deed, matter, _ -> false));
    }

    private static Rule rule(String excess, int cap, String when) {
        var id = "tried-" + ++number;
        return Rules.rule(
                Map.of(
                        "no-drive-by-links",
                        id,
                        "\"spaces\": [\"reviews\", \"ideas\"]",
                        "\"spaces\": []",
                        "\"words\": {}",
                        "\"words\": {\"mark\": [\"qx" + id.replace("-", "") + "\"]}",
                        "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                        when,
                        "\"max_actions_per_hour\": 30",
                        "\"max_actions_per_hour\": " + cap,
                        "flag_only",
                        excess));
    }

    private Rule enact(Rule rule) {
        change(Act.ENACT, rule);
        return rule;
    }

    private void change(Act act, Rule rule) {
        transaction.executeWithoutResult(_ -> rulebook.change(Founding.of(act, rule)));
    }
}
