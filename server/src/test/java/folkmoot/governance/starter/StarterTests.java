package folkmoot.governance.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.governance.Feature;
import folkmoot.governance.Lawbook;
import folkmoot.governance.Reading;
import folkmoot.governance.Rules;
import folkmoot.governance.Snapshot;
import folkmoot.governance.Trial;
import folkmoot.governance.rule.Who;
import folkmoot.governance.script.RuleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tlog.Malformed;
import tlog.entry.Fraction;
import tlog.entry.Settings;

class StarterTests {

    static Stream<String> ids() {
        return StarterRules.IDS.stream();
    }

    @Test
    void everyFileIsAStarterRule() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/governance/rules"))) {
            assertThat(files.map(it -> it.getFileName().toString().replace(".json", "")).sorted())
                    .isEqualTo(StarterRules.IDS)
                    .hasSize(12);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itsExamplesAreGreenAndItsTextIsAsWeWriteIt(String id) {
        var text = StarterRules.text(id);

        assertThat(Trial.of(text)).isEmpty();
        assertThat(rewritten(text)).isEqualTo(text);
    }

    private static String rewritten(String text) {
        return RuleText.read(text) instanceof RuleText.Outcome.Read(var rule)
                ? RuleText.write(rule)
                : "";
    }

    /// The house rule for rules that members can enact (STYLE.md, section 4).
    @ParameterizedTest
    @MethodSource("ids")
    void itHasItsPageForMembers(String id) throws IOException {
        var page = Files.readString(Path.of("../docs/rules/" + id + ".md"));

        assertThat(page).contains(rule(id).wording().plainText(), rule(id).wording().title());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nobodyIsLetOff(String id) {
        assertThat(rule(id).reach().exempt()).isEmpty();
        assertThat(rule(id).reach().appliesTo()).containsAnyOf(Who.EVERYONE, Who.BRAND);
    }

    @Test
    void togetherTheyLeaveAnOrdinaryCommentAlone() {
        var book = Lawbook.founding();
        var comment =
                Reading.of(
                                "I have had mine for three years now, and the lid still closes. The"
                                        + " spout drips a little when it is full.",
                                _ -> false)
                        .in(Snapshot.USUAL);

        assertThat(Rules.judge(book, comment).fired()).isEmpty();
        assertThat(Rules.judge(book, comment.with(Feature.AUTHOR_BRAND, true)).fired()).isEmpty();
    }

    @Test
    void aConstitutionIsReadAsItWasWritten() {
        var changed = Constitution.STARTER.with(Term.FREEZE_HOURS, 72).with(Settings.STARTER);

        var text = changed.canonical(2, "Words");
        assertThat(Constitution.read(text).canonical(2, "Words")).isEqualTo(text);
        assertThat(Constitution.read(text).get(Term.FREEZE_HOURS)).isEqualTo(72);
        assertThat(Constitution.STARTER.settings()).isEqualTo(Settings.STARTER);
    }

    @ParameterizedTest
    @EnumSource
    void noMajorityCanGoBeyondItsBounds(Term term) {
        var starter = Constitution.STARTER;

        assertThat(starter.with(term, term.least()).get(term)).isEqualTo(term.least());
        assertThat(starter.with(term, term.most()).get(term)).isEqualTo(term.most());
        for (var value : List.of(term.least() - 1, term.most() + 1)) {
            assertThatThrownBy(() -> starter.with(term, value))
                    .isInstanceOf(Malformed.class)
                    .hasMessageContaining(term.wire());
        }
    }

    @Test
    void noMajorityCanVoteTheTimeToThinkAway() {
        assertThatThrownBy(() -> Constitution.STARTER.with(settings(71, 72)))
                .hasMessageContaining("vote_hours");
        assertThatThrownBy(() -> Constitution.STARTER.with(settings(72, 23)))
                .hasMessageContaining("cooling_hours");
        assertThat(Constitution.STARTER.with(settings(72, 24)).settings().voteHours())
                .isEqualTo(72);
    }

    @Test
    void supportRisesWhenProposalsFlood() {
        assertThat(Constitution.STARTER.support(60, 0)).isEqualTo(5);
        assertThat(Constitution.STARTER.support(1000, 5)).isEqualTo(50);
        assertThat(Constitution.STARTER.support(1000, 8)).isEqualTo(80);
        assertThat(Constitution.STARTER.support(1000, 400)).isEqualTo(1000);
    }

    private static folkmoot.governance.rule.Rule rule(String id) {
        return StarterRules.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Settings settings(int voteHours, int coolingHours) {
        return new Settings(
                new Fraction(20, 100),
                10,
                new Fraction(1, 2),
                new Fraction(2, 3),
                new Fraction(2, 3),
                new Fraction(3, 2),
                coolingHours,
                voteHours,
                2);
    }
}
