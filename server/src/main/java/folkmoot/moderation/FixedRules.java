package folkmoot.moderation;

import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The first rules, the same for everybody, until members vote on their own.
@Component
class FixedRules implements Moderation {

    private static final Duration HOLD = Duration.ofHours(24);

    private static final String PACE = "pace";

    private final List<Rule> rules;
    private final Pace pace;
    private final Holds holds;
    private final Log log;
    private final Clock clock;

    FixedRules(List<Rule> rules, Pace pace, Holds holds, Log log, Clock clock) {
        this.rules = rules;
        this.pace = pace;
        this.holds = holds;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict judge(Deed deed) {
        var pause = pace.wait(deed);
        if (!pause.isZero()) {
            return new Verdict.Refused(PACE, pause);
        }
        if (deed.text().isEmpty()) {
            return Verdict.ALLOWED;
        }
        for (var rule : rules) {
            if (rule.holds(deed)) {
                return hold(deed.kind(), deed.object(), deed.actor().id().value(), rule.id());
            }
        }
        return Verdict.ALLOWED;
    }

    @Override
    public @Nullable Objection objection(String words) {
        return rules.stream()
                .filter(it -> it.holds(words))
                .findFirst()
                .map(it -> new Objection(it.id()))
                .orElse(null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict.Held hold(String kind, UUID object, Objection objection) {
        return hold(kind, object, null, objection.rule());
    }

    @Override
    public Map<UUID, Waiting> waiting(Collection<UUID> objects) {
        return objects.isEmpty() ? Map.of() : holds.waiting(objects);
    }

    private Verdict.Held hold(String kind, UUID object, @Nullable UUID person, String rule) {
        var now = clock.instant();
        var until = now.plus(HOLD);
        var entry =
                log.append(
                        new Entry(
                                        Act.HOLD,
                                        kind + ":" + object,
                                        person,
                                        Decider.RULE,
                                        rule,
                                        Texts.say("rule." + rule + ".reason"))
                                .until(until));
        holds.add(new Holds.Due(object, kind, person, rule), now, until, entry);
        return new Verdict.Held(rule, entry, until);
    }
}
