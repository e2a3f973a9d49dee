package folkmoot.moderation.refusal;

import static folkmoot.site.Texts.say;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Objection;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Making;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Refuses what a rule does not let through: an entry, a statement and the way to appeal in the
/// same transaction. The very same is refused with the first statement, and nobody fills the log:
/// beyond so many a day it is refused and not written down.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Refusing {

    static final int MOST = 10;

    private static final int STRANGERS = 10;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /// A version of a rule that lets the very same through: somebody decided so on appeal.
    public record Let(String rule, int version) {}

    private final Refusals refusals;
    private final Deciding deciding;
    private final Limits limits;
    private final Clock clock;

    Refusing(Refusals refusals, Deciding deciding, Limits limits, Clock clock) {
        this.refusals = refusals;
        this.deciding = deciding;
        this.limits = limits;
        this.clock = clock;
    }

    public Set<Let> let(Attempt it) {
        return refusals.same(it).stream()
                .filter(Refusals.Same::reversed)
                .map(same -> new Let(same.rule(), same.version()))
                .collect(Collectors.toSet());
    }

    /// Answers what whoever tried it reads.
    public String refuse(Attempt it, Objection objection) {
        var now = clock.instant();
        var before = statement(it, objection);
        if (before != null) {
            return told(objection, before);
        }
        if (refusals.since(it.person().id(), now.minus(DAY)) >= MOST) {
            return objection.words() + " " + say("moderation.refusal.often", MOST);
        }
        var id = Ids.next(now);
        var rule = objection.rule();
        if (!refusals.add(id, it, rule.id(), rule.version(), now)) {
            return told(objection, statement(it, objection));
        }
        var decided = decide(id, it, objection);
        refusals.decided(id, decided.id());
        return told(objection, decided.id());
    }

    private @Nullable UUID statement(Attempt it, Objection objection) {
        var rule = objection.rule();
        return refusals.same(it).stream()
                .filter(same -> same.is(rule.id(), rule.version()))
                .map(Refusals.Same::decision)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
    }

    private Decided decide(UUID id, Attempt it, Objection objection) {
        var person = it.person().id().value();
        return deciding.decide(
                making(id, person, it.what().word(), objection, it.words()), List.of());
    }

    private static Making making(
            UUID id, @Nullable UUID person, String what, Objection objection, String words) {
        var rule = objection.rule();
        return new Making(
                id,
                Effect.REFUSAL,
                person,
                Effect.REFUSE,
                what,
                rule.id(),
                rule.version(),
                Decided.By.RULE,
                null,
                Making.Source.OWN,
                rule.words(),
                words,
                null);
    }

    private static String told(Objection objection, @Nullable UUID decision) {
        return decision == null
                ? objection.words()
                : objection.words()
                        + " "
                        + say("moderation.refusal.told", "/decisions/" + decision);
    }

    /// Refuses somebody who is not known here. There is nobody to write to, and nothing of theirs
    /// is kept: that the rule did it is on record, for the same words once a day, and so often an
    /// hour.
    public void stranger(Objection it, String words) {
        var rule = it.rule();
        var same = rule.id() + " " + rule.version() + " " + words.strip();
        if (!limits.take("refused", same, 1, DAY).isZero()
                || !limits.take("strangers", rule.id(), STRANGERS, HOUR).isZero()) {
            return;
        }
        deciding.decide(making(Ids.next(clock.instant()), null, "", it, ""), List.of());
    }
}
