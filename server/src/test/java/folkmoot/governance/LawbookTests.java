package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.governance.rule.Action;
import folkmoot.governance.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tlog.entry.RuleRef;

class LawbookTests {

    private static final String HOLD =
            "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}";
    private static final Snapshot DEED =
            Reading.of("See https://a.example and https://b.example", _ -> false)
                    .in(Snapshot.USUAL)
                    .with(Feature.SPACE, "ideas")
                    .with(Feature.NOW, Instant.parse("2026-11-28T06:00:00Z"));

    @Test
    void aDeedIsHeldByTheRuleThatApplies() {
        var judgement = Rules.judge(lawbook(rule("a", "rule", HOLD)), DEED);

        assertThat(judgement.fired()).extracting(it -> it.ref().toString()).containsExactly("a@1");
        assertThat(judgement.decisive())
                .satisfies(it -> {
                    assertThat(it.action()).isEqualTo(new Action.Hold("jury", Duration.ofDays(1)));
                    assertThat(it.rule().hash()).hasSize(64);
                });
    }

    /// D8, as far as it is about judging.
    @Test
    void theBrandIsHeldAsAnybodyIs() {
        var brand = DEED.with(Feature.AUTHOR_BRAND, true).with(Feature.AUTHOR_STAFF, true);
        var book = lawbook(rule("a", "rule", HOLD));

        assertThat(Rules.judge(book, brand).effects()).isEqualTo(Rules.judge(book, DEED).effects());
    }

    @Test
    void whoeverIsLetOffIsLetOffInTheOpen() {
        var exempt =
                Rules.rule(
                        Map.of(
                                "\"exempt\": []",
                                "\"exempt\": [{\"who\": \"brand\", \"why\": \"It links to its own manuals.\"}]"));

        assertThat(Rules.judge(lawbook(exempt), DEED.with(Feature.AUTHOR_BRAND, true)).fired())
                .isEmpty();
        assertThat(Rules.judge(lawbook(exempt), DEED).fired()).hasSize(1);
        assertThat(exempt.reach().exempt().getFirst().why()).isNotEmpty();
    }

    @Test
    void otherPlacesAndTimesAreLeftAlone() {
        var book = lawbook(rule("a", "rule", HOLD));

        assertThat(Rules.judge(book, DEED.with(Feature.SPACE, "needs")).fired()).isEmpty();
        assertThat(Rules.judge(book, DEED.with(Feature.TRIGGER, "post.created")).fired()).isEmpty();
    }

    @Test
    void theOrderIsThatOfLevelPriorityAndId() {
        var rules =
                new ArrayList<>(
                        List.of(
                                rule("norm", "space-norm", HOLD),
                                rule("b", "rule", HOLD),
                                rule("a", "rule", HOLD),
                                rule("const", "constitution", HOLD),
                                rule("statute", "law", HOLD),
                                first(rule("z", "rule", HOLD))));
        Collections.shuffle(rules, new Random(7));

        assertThat(Rules.judge(Lawbook.empty().with(rules), DEED).fired())
                .extracting(it -> it.rule().id())
                .containsExactly("statute", "const", "z", "a", "b", "norm");
    }

    @Test
    void theStrongestRestrictionWinsWithinALevel() {
        var book =
                lawbook(
                        rule("a", "rule", "{\"collapse\": {}}"),
                        rule("b", "rule", HOLD.replace("P1D", "P2D")),
                        rule("c", "rule", HOLD),
                        rule("d", "rule", "{\"label\": {\"text\": \"links\"}}"));

        var judgement = Rules.judge(book, DEED);

        assertThat(judgement.effects()).extracting(it -> it.rule().id()).containsExactly("b", "d");
    }

    @Test
    void allowBeatsItsOwnLevelOnly() {
        var allowing =
                lawbook(
                        rule("a", "rule", "{\"allow\": {}}"),
                        rule("b", "rule", "{\"hide\": {}}"),
                        rule("c", "constitution", HOLD),
                        rule("d", "space-norm", "{\"collapse\": {}}"));

        assertThat(Rules.judge(allowing, DEED).effects())
                .extracting(it -> it.rule().id() + " " + it.action().strength())
                .containsExactly("c 6", "a 0", "d 5");
        assertThat(Rules.judge(allowing, DEED).decisive())
                .extracting(it -> it.rule().id())
                .isEqualTo("c");
    }

    @Test
    void aRuleThatFailsDoesNotFireAndIsCounted() {
        var broken = when("1 / author.here_last_hour == 1");
        var book = lawbook(broken, rule("a", "rule", HOLD));

        var judgement = Rules.judge(book, DEED);

        assertThat(judgement.fired()).extracting(it -> it.rule().id()).containsExactly("a");
        assertThat(judgement.failures())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).containsIgnoringCase("zero"));
        assertThat(book.health(ref(judgement)).failed()).isEqualTo(1);
    }

    @Test
    void oneThatFailsTooOftenIsSuspended() {
        var book = lawbook(when("1 / author.here_last_hour == 1"));
        var ref = ref(Rules.judge(book, DEED));

        for (var i = 0; i < 98; i++) {
            Rules.judge(book, DEED);
        }
        assertThat(book.health(ref).suspended()).isFalse();
        Rules.judge(book, DEED);
        assertThat(book.health(ref).suspended()).isTrue();

        assertThat(Rules.judge(book, DEED).failures()).as("not asked any more").isEmpty();
        assertThat(Rules.judge(book.with(List.of(when("true"))), DEED).fired())
                .as("another version is another rule")
                .hasSize(1);
    }

    @Test
    void whatIsOnlyConsideredCostsNothing() {
        var book = lawbook(when("1 / author.here_last_hour == 1"), rule("a", "rule", HOLD));

        var judgement = book.consider(DEED);
        for (var i = 0; i < 200; i++) {
            book.consider(DEED);
        }

        assertThat(book.health(ref(judgement))).isEqualTo(Health.FRESH);
        assertThat(Rules.judge(book, DEED).fired()).allMatch(Fired::acts);
    }

    @Test
    void beyondItsCapARuleOnlyNotes() {
        var book = lawbook(rule("a", "rule", HOLD));
        for (var i = 0; i < 30; i++) {
            assertThat(Rules.judge(book, DEED).decisive()).isNotNull();
        }

        var judgement = Rules.judge(book, DEED);

        assertThat(judgement.decisive()).isNull();
        assertThat(judgement.fired()).singleElement().matches(it -> !it.acts());
        assertThat(Rules.judge(book, later(61)).decisive()).as("an hour later").isNotNull();
    }

    @Test
    void orItStopsUntilPeopleSwitchItOnAgain() {
        var book = lawbook(Rules.rule(Map.of("flag_only", "suspend_rule")));
        var ref = Rules.judge(book, DEED).fired().getFirst().ref();
        for (var i = 0; i < 30; i++) {
            Rules.judge(book, DEED);
        }

        assertThat(book.isStopped(ref)).isTrue();
        assertThat(Rules.judge(book, later(600)).decisive()).isNull();
    }

    @Test
    void theSameSnapshotIsJudgedTheSameYearsLater() {
        var book = lawbook(rule("a", "rule", HOLD), when("now.getHours() == 6"));

        var stored = Snapshot.read(DEED.json());

        assertThat(stored).isEqualTo(DEED);
        assertThat(book.consider(stored)).isEqualTo(book.consider(DEED));
    }

    @Test
    void whatCannotBeCompiledNeverComesIntoForce() {
        assertThatThrownBy(() -> lawbook(when("nothing")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RuleRef ref(Judgement judgement) {
        return judgement.failures().getFirst().rule();
    }

    private static Snapshot later(int minutes) {
        return DEED.with(
                Feature.NOW, Instant.parse("2026-11-28T06:00:00Z").plusSeconds(minutes * 60L));
    }

    private static Lawbook lawbook(Rule... rules) {
        return Lawbook.empty().with(List.of(rules));
    }

    private static Rule rule(String id, String level, String action) {
        return Rules.rule(
                Map.of(
                        "\"no-drive-by-links\"",
                        "\"" + id + "\"",
                        "\"level\": \"rule\"",
                        "\"level\": \"" + level + "\"",
                        HOLD,
                        action));
    }

    private static Rule when(String condition) {
        return Rules.rule(
                Map.of(
                        "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                        condition));
    }

    private static Rule first(Rule it) {
        return new Rule(
                it.id(),
                it.version(),
                it.level(),
                1,
                it.wording(),
                it.reach(),
                it.clause(),
                it.actions(),
                it.limits(),
                it.appeal(),
                it.examples(),
                it.sunset(),
                it.provenance());
    }
}
