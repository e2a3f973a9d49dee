package folkmoot.governance.page;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Fitness;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.rule.Who;
import folkmoot.governance.sentence.Sentence;
import folkmoot.governance.sentence.Spans;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A version of a rule that a machine follows, as people read it.
public record RuleView(
        Rule rule,
        String hash,
        Instant since,
        String by,
        @Nullable Instant sunset,
        @Nullable Instant ended,
        @Nullable Long number,
        Fitness fitness) {

    public String id() {
        return rule.id();
    }

    public String path() {
        return "/rules/" + rule.id();
    }

    public String sentence() {
        return Sentence.of(rule);
    }

    public String whom() {
        return rule.reach().appliesTo().stream()
                .map(RuleView::name)
                .collect(Collectors.joining(say("governance.comma")));
    }

    public static String name(Who who) {
        return say("governance.whom." + who.wire());
    }

    public String appeal() {
        var it = rule.appeal();
        return say(
                "governance.appeal." + it.by().name().toLowerCase(java.util.Locale.ROOT),
                it.isLonger() ? Spans.words(it.within()) : say("governance.appeal.six"),
                it.size(),
                it.majority(),
                Spans.words(it.decideWithin()));
    }

    /// It acted as often as it may for now, and only notices.
    public boolean isFull() {
        return fitness.lastHour() >= rule.limits().actionsPerHour();
    }

    public String cap() {
        return say(
                "governance.cap."
                        + rule.limits().onExcess().name().toLowerCase(java.util.Locale.ROOT),
                rule.limits().actionsPerHour());
    }
}
