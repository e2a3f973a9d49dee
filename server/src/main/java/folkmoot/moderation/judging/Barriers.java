package folkmoot.moderation.judging;

import folkmoot.governance.Law;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Verdict;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.report.Silencing;
import folkmoot.site.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was decided before and keeps somebody from doing this now: a conversation that is locked or
/// slowed down, a person who is suspended.
@Component
class Barriers {

    private final Law law;

    Barriers(Law law) {
        this.law = law;
    }

    Verdict.@Nullable Refused refusal(Deed deed, List<Deciding.Standing> standing, Instant now) {
        for (var it : standing) {
            var refusal = refusal(deed, it.decided(), now);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private Verdict.@Nullable Refused refusal(Deed deed, Decided it, Instant now) {
        var until = it.until();
        if (until == null || !speaks(deed)) {
            return null;
        }
        return switch (it.effect()) {
            case SUSPEND ->
                    it.detail().equals(Silencing.REPORTS)
                            ? null
                            : refused("moderation.suspended", it, Duration.between(now, until));
            case LOCK -> refused("moderation.locked", it, Duration.between(now, until));
            case SLOW_DOWN -> slowed(deed, it, now);
            default -> null;
        };
    }

    private Verdict.@Nullable Refused slowed(Deed deed, Decided it, Instant now) {
        if (deed.verb() == Deed.Verb.EDIT) {
            return null;
        }
        var person = deed.actor().id();
        var restricts = deed.verb() == Deed.Verb.RESTRICT;
        var last = restricts ? law.restricted(person, now).last() : law.spoke(it.object(), person);
        var next = last == null ? now : last.plus(Duration.parse(it.detail()));
        return next.isAfter(now)
                ? refused(
                        restricts ? "moderation.turns" : "moderation.slowed",
                        it,
                        Duration.between(now, next))
                : null;
    }

    private static Verdict.Refused refused(String message, Decided it, Duration pause) {
        return new Verdict.Refused(Texts.say(message, it.rule().title()), pause);
    }

    private static boolean speaks(Deed deed) {
        return switch (deed.verb()) {
            case POST, EDIT, NAME, THANK, UPLOAD, REPLY -> true;
            case HIGHLIGHT, INVITE, RESTRICT -> true;
            case REACT, UNREACT, FOLLOW, RELAY, WAIT -> false;
        };
    }
}
