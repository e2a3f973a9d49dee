package folkmoot.moderation.report;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Effect;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Making;
import folkmoot.moderation.decision.Telling;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.Texts;
import folkmoot.transparency.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever sends manifestly unfounded reports again and again cannot report for a while (DSA Art.
/// 23): after a warning, with a statement of reasons, and with an appeal as always.
@Component
public class Silencing {

    /// By which it is done.
    public static final String RULE = "unfounded-reports";

    /// What is suspended, as the decision's detail says: reporting, nothing else.
    public static final String REPORTS = "reports";

    private static final int WARNED = 2;
    private static final int OFTEN = 3;
    private static final int MONTHS = 6;
    private static final Duration FOR = Duration.ofDays(30);

    private final Reports reports;
    private final Deciding deciding;
    private final Enforcing enforcing;
    private final Telling telling;
    private final Rulebook rulebook;
    private final Clock clock;

    Silencing(
            Reports reports,
            Deciding deciding,
            Enforcing enforcing,
            Telling telling,
            Rulebook rulebook,
            Clock clock) {
        this.reports = reports;
        this.deciding = deciding;
        this.enforcing = enforcing;
        this.telling = telling;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /// Until when this person cannot report; null when they can.
    @Nullable Instant until(Actor reader) {
        if (!(reader instanceof Actor.Member member)) {
            return null;
        }
        var id = member.id().value();
        return deciding.standing(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(it -> it.effect() == Effect.SUSPEND && it.detail().equals(REPORTS))
                .map(Decided::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Somebody who decides says that there was nothing in it at all.
    @Transactional(propagation = Propagation.MANDATORY)
    public void unfounded(Actor.Member by, UUID report) {
        var reporter = reports.unfounded(report);
        if (reporter == null) {
            return;
        }
        var now = clock.instant();
        var since = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        var count = reports.unfounded(reporter, since);
        if (count == WARNED) {
            telling.person(reporter, "report.warned", "/report", String.valueOf(count));
        }
        // Most of what they report is sound: then it is no misuse (Art. 23(3)).
        if (count >= OFTEN && 2 * count > reports.decided(reporter, since)) {
            silence(by, reporter, count, now);
        }
    }

    private void silence(Actor.Member by, PersonId reporter, long count, Instant now) {
        if (until(new Actor.Member(reporter, "", "", true, Set.of())) != null) {
            return;
        }
        // The law wants it so (Art. 23(2)).
        enforcing.restrict(
                by,
                new Making(
                                reporter.value(),
                                "person",
                                reporter.value(),
                                Effect.SUSPEND,
                                REPORTS,
                                RULE,
                                version(),
                                by.staff() ? Decided.By.STAFF : Decided.By.MODERATOR,
                                by.id().value(),
                                Making.Source.OWN,
                                Texts.say("moderation.silenced.reason", count),
                                "",
                                now.plus(FOR))
                        .with(Deed.Choice.NONE));
    }

    private int version() {
        return rulebook.inForce().stream()
                .map(Rulebook.Standing::ref)
                .filter(it -> it.id().equals(RULE))
                .mapToInt(it -> it.version())
                .findFirst()
                .orElseThrow();
    }
}
