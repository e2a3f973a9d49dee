package folkmoot.governance.script;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.Rules;
import folkmoot.governance.rule.Action;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.json.Canonical;
import tlog.json.JsonReader;

class RuleTextTests {

    private static final String HOLD =
            "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}";

    @Test
    void textBecomesARuleAndTheSameTextAgain() {
        var rule = Rules.read(Rules.SOUND);

        assertThat(RuleText.write(rule)).isEqualTo(Rules.SOUND);
        assertThat(rule.actions()).containsExactly(new Action.Hold("jury", Duration.ofDays(1)));
    }

    @Test
    void layoutAndOrderMeanNothing() {
        var squeezed = Canonical.text(JsonReader.read(Rules.SOUND));

        assertThat(RuleText.write(Rules.read(squeezed)))
                .isEqualTo(RuleText.write(ordered(squeezed)));
        assertThat(RuleText.cite(Rules.read(squeezed)))
                .isEqualTo(RuleText.cite(Rules.read(Rules.SOUND)));
    }

    private static folkmoot.governance.rule.Rule ordered(String text) {
        return Rules.read(RuleText.write(Rules.read(text)));
    }

    /// Counted by `python3 -c 'json.dumps(rule, sort_keys=True, separators=(",", ":"))'` and
    /// `sha256sum`.
    @Test
    void whatDecisionsCiteIsTheHashOfTheCanonicalJson() {
        var ref = RuleText.cite(Rules.read(Rules.SOUND));

        assertThat(ref).hasToString("no-drive-by-links@1");
        assertThat(ref.hash())
                .isEqualTo("1854decce6605e637a4542c767adbd431595cb48a1ab10c1e2652954ab9d6f60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"No drive-by links", "author.trust < 2", "P180D\",\n  \"prov", "30, \"on"})
    void everyChangeChangesTheHash(String part) {
        var changed =
                part.replace("No", "Not").replace("2", "3").replace("80", "79").replace("30", "31");

        assertThat(RuleText.cite(Rules.rule(Map.of(part, changed))).hash())
                .isNotEqualTo(RuleText.cite(Rules.read(Rules.SOUND)).hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"allow\": {}}",
                "{\"label\": {\"text\": \"Advertising\"}}",
                "{\"reply\": {\"text\": \"Please read the rules\"}}",
                "{\"route_to_staff\": {\"hat\": \"service\"}}",
                "{\"ask_edit\": {\"hint\": \"Leave out the links\"}}",
                "{\"ask_source\": {}}",
                "{\"limit_links\": {\"most\": 1}}",
                "{\"slow_down\": {\"between\": \"PT10M\", \"during\": \"P1D\"}}",
                "{\"collapse\": {}}",
                "{\"hide\": {}}",
                "{\"lock\": {\"during\": \"PT6H\"}}",
                "{\"suspend\": {\"during\": \"P30D\"}}",
            })
    void everyActionIsReadAndWritten(String action) {
        var text = Rules.text(Map.of(HOLD, action));

        assertThat(RuleText.write(Rules.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"version\": 1' ; '\"version\": 0' ; 3 ; version ; whole number",
                "'\"level\": \"rule\"' ; '\"level\": \"wish\"' ; 4 ; level ; space-norm",
                "'\"priority\": 500' ; '\"priority\": \"high\"' ; 5 ; priority ; whole number",
                "'No drive-by links' ; 'No' ; 6 ; title ; 3 to 120",
                "'[\"reviews\", \"ideas\"]' ; '[\"reviews\", \"reviews\"]' ; 9 ; scope.spaces ; twice",
                "'comment.edited' ; 'comment.deleted' ; 10 ; 'triggers[1]' ; happens",
                "'[\"everyone\"]' ; '[\"customers\"]' ; 11 ; 'applies_to[0]' ; everyone",
                "'\"exempt\": []' ; '\"exempt\": [{\"who\": \"brand\"}]' ; 12 ; 'exempt[0]' ; why",
                "'\"exempt\": []' ; '\"exempt\": [{\"who\": \"staff\", \"why\": \"Because.\"}]' ; 12 ; 'exempt[0].why' ; 20",
                "'{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}' ; '{\"delete\": {}}' ; 16 ; 'then[0].delete' ; undone",
                "'\"release_after\": \"P1D\"' ; '\"release_after\": \"P8D\"' ; 16 ; 'then[0].hold.release_after' ; P7D",
                "'{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}' ; '{\"suspend\": {\"during\": \"P31D\"}}' ; 16 ; 'then[0].suspend.during' ; P30D",
                "'\"queue\": \"jury\", ' ; '' ; 16 ; 'then[0].hold' ; queue",
                "'flag_only' ; 'ignore' ; 17 ; limits.on_excess ; suspend_rule",
                "'\"majority\": 3' ; '\"majority\": 2' ; 22 ; appeal.majority ; half",
                "'\"within\": \"P180D\"' ; '\"within\": \"P7D\"' ; 19 ; appeal.within ; P14D",
                "'\"author.trust\": 3' ; '\"author.karma\": 3' ; 37 ; 'examples[3].deed' ; author.karma",
                "'\"author.trust\": 3' ; '\"author.trust\": -3' ; 37 ; 'examples[3].deed' ; author.trust",
                "'\"sunset\": \"P180D\"' ; '\"sunset\": \"for ever\"' ; 45 ; sunset ; P14D",
                "'\"proposal\": \"p-231\"' ; '\"tally_leaf\": 7' ; 46 ; provenance ; proposal",
                "'\"patterns\": {}' ; '\"patterns\": {\"Upper\": \"x\"}' ; 14 ; patterns.Upper ; small",
                "'\"words\": {}' ; '\"words\": {}, \"extra\": 1' ; 13 ; extra ; known",
                "'\"exempt\": []' ; '\"exempt\": [}' ; 12 ; '' ; no value",
            })
    void whatIsWrongIsSaidWithLineAndField(
            String part, String by, int line, String field, String reason) {
        var text = Rules.text(Map.of(part, by == null ? "" : by));

        assertThat(RuleText.read(text))
                .isInstanceOfSatisfying(
                        RuleText.Outcome.Refused.class,
                        it -> {
                            assertThat(it.flaw().field()).isEqualTo(field == null ? "" : field);
                            assertThat(it.flaw().line()).as(it.toString()).isEqualTo(line);
                            assertThat(it.flaw().reason()).contains(reason);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"rule\": 1}",
                "{\"rule\": \"a\", \"rule\": \"a\"}"
            })
    void whateverElseItIsNothingIsThrown(String text) {
        assertThat(RuleText.read(text)).isInstanceOf(RuleText.Outcome.Refused.class);
    }

    @Test
    void aNormOfAGroupNamesTheGroup() {
        var text =
                Rules.text(
                        Map.of(
                                "\"level\": \"rule\"",
                                "\"level\": \"space-norm\"",
                                "[\"reviews\", \"ideas\"]",
                                "[]"));

        assertThat(RuleText.read(text))
                .hasToString(
                        "Refused[flaw=line 9, scope.spaces: names no group, and a group's norm binds only"
                                + " groups]");
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        assertThat(RuleText.read(" ".repeat(70_000))).isInstanceOf(RuleText.Outcome.Refused.class);
        assertThat(RuleText.read("[".repeat(60_000))).isInstanceOf(RuleText.Outcome.Refused.class);
    }
}
