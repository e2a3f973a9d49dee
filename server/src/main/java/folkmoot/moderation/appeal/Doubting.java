package folkmoot.moderation.appeal;

import folkmoot.moderation.Cited;
import folkmoot.moderation.RuleDoubted;
import folkmoot.transparency.Rulebook;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tlog.entry.RuleRef;
import tlog.json.Json;
import tlog.json.JsonReader;

/// Notices rules whose decisions do not last.
@Component
public class Doubting {

    /// Of fewer decisions nothing follows.
    private static final int LEAST = 10;

    /// Where the constitution says nothing.
    private static final int PERCENT = 30;

    private final Appeals appeals;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;

    Doubting(Appeals appeals, Rulebook rulebook, ApplicationEventPublisher events) {
        this.appeals = appeals;
        this.rulebook = rulebook;
        this.events = events;
    }

    /// One more of its decisions was reversed, just now.
    void reversed(Cited rule) {
        var rate = appeals.rate(rule.id(), rule.version());
        var before = new Appeals.Rate(rate.decisions(), rate.reversed() - 1);
        if (doubtful(rate) && !doubtful(before)) {
            var standing = Objects.requireNonNull(rulebook.version(rule.id(), rule.version()));
            events.publishEvent(new RuleDoubted(standing.ref()));
        }
    }

    /// The rules in force that are doubted.
    public List<String> doubted() {
        return doubtful().map(RuleRef::id).toList();
    }

    Stream<RuleRef> doubtful() {
        return rulebook.inForce().stream()
                .map(Rulebook.Standing::ref)
                .filter(it -> doubtful(appeals.rate(it.id(), it.version())));
    }

    private boolean doubtful(Appeals.Rate rate) {
        return rate.decisions() >= LEAST
                && rate.reversed() * 100 > (long) percent() * rate.decisions();
    }

    private int percent() {
        return rulebook.inForce().stream()
                .filter(it -> it.ref().id().equals("constitution"))
                .map(it -> JsonReader.read(it.canonical()))
                .mapToInt(Doubting::percent)
                .findFirst()
                .orElse(PERCENT);
    }

    private static int percent(Json constitution) {
        return constitution instanceof Json.Members(var all)
                        && all.get("terms") instanceof Json.Members(var terms)
                        && terms.get("reversed_percent") instanceof Json.Numeral(var percent)
                ? (int) percent
                : PERCENT;
    }
}
