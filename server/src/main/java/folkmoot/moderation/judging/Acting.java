package folkmoot.moderation.judging;

import folkmoot.governance.Judgement;
import folkmoot.governance.Law;
import folkmoot.governance.Trigger;
import folkmoot.governance.rule.Action;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Objection;
import folkmoot.moderation.Verdict;
import folkmoot.moderation.decision.Cleared;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Making;
import folkmoot.moderation.refusal.Attempt;
import folkmoot.site.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Does what the rules say, once each: who changes a text that a rule had something against finds
/// the rule's answer to the text as it is now, and is never held for longer than was said at first.
@Component
class Acting {

    private final Deciding deciding;
    private final Objecting objecting;
    private final Aiming aiming;
    private final Cleared cleared;
    private final Law law;

    Acting(Deciding deciding, Objecting objecting, Aiming aiming, Cleared cleared, Law law) {
        this.deciding = deciding;
        this.objecting = objecting;
        this.aiming = aiming;
        this.cleared = cleared;
        this.law = law;
    }

    Verdict act(Deed deed, Judgement judgement, List<Deciding.Standing> standing, Instant now) {
        if (!speaks(deed)) {
            return done(deed, judgement, standing, now);
        }
        var refusal = happens(deed) ? refused(deed, judgement) : null;
        return refusal == null ? said(deed, judgement, standing, now) : refusal;
    }

    // Without words there is nothing that could wait or be changed: it is done or not.
    private Verdict done(
            Deed deed, Judgement judgement, List<Deciding.Standing> standing, Instant now) {
        var refusal = refused(deed, judgement);
        if (refusal != null) {
            return refusal;
        }
        if (deed.verb() == Deed.Verb.RESTRICT) {
            judgement.effects().stream()
                    .filter(it -> it.action() instanceof Action.SlowDown)
                    .filter(it -> !isThere(standing, Aiming.object(deed, it.action()), it, now))
                    .forEach(it -> decide(deed, it, now));
        }
        return Verdict.ALLOWED;
    }

    private Verdict.@Nullable Refused refused(Deed deed, Judgement judgement) {
        var words = objecting.refusal(Attempt.of(deed), deed.kind(), judgement);
        return words == null ? null : new Verdict.Refused(words, Duration.ZERO);
    }

    /// Or not: there is nothing of it that could wait.
    static boolean happens(Deed deed) {
        return !speaks(deed) || !stays(deed);
    }

    // Thanks have words and are given or not: there is nothing of them that could wait.
    private static boolean stays(Deed deed) {
        return deed.verb() != Deed.Verb.THANK;
    }

    private static boolean speaks(Deed deed) {
        return switch (deed.verb()) {
            case POST, EDIT, REPLY, THANK, WAIT -> true;
            case NAME, REACT, UNREACT, UPLOAD -> false;
            case INVITE, RELAY, FOLLOW, HIGHLIGHT, RESTRICT -> false;
        };
    }

    private Verdict said(
            Deed deed, Judgement judgement, List<Deciding.Standing> standing, Instant now) {
        var before =
                standing.stream()
                        .map(Deciding.Standing::decided)
                        .filter(it -> it.by() == Decided.By.RULE)
                        .filter(it -> it.object().equals(deed.object()))
                        .filter(it -> waits(deed) == isOfWaiting(it))
                        .filter(it -> !isExamined(it))
                        .toList();
        var effects = effects(deed, judgement);
        var kept = new ArrayList<Decided>();
        for (var effect : effects) {
            var same = onText(Effect.of(effect.action())) ? same(before, effect) : null;
            if (same != null) {
                kept.add(same);
            } else if (!isThere(standing, Aiming.object(deed, effect.action()), effect, now)) {
                kept.add(decide(deed, effect, now));
            }
        }
        Long released = null;
        for (var it : before) {
            if ((waits(deed) || onText(it.effect()))
                    && kept.stream().noneMatch(one -> one.id().equals(it.id()))) {
                var by = waits(deed) ? Ending.TIME : Ending.AUTHOR;
                var entry = deciding.end(it.id(), by, null, over(deed));
                released = it.effect().withholds() ? entry : released;
            }
        }
        return verdict(deed, kept, standing, released);
    }

    // That is not about its words, and does not end with them.
    private static boolean isExamined(Decided it) {
        return it.effect() == Effect.LABEL && it.until() != null;
    }

    // What people let stand is not held again for the same.
    private List<Judgement.Effect> effects(Deed deed, Judgement judgement) {
        var effects =
                judgement.effects().stream()
                        .filter(it -> lasts(deed, it.action()))
                        .map(it -> Bounds.within(deed.kind(), it))
                        .toList();
        if (effects.isEmpty() || deed.verb() != Deed.Verb.EDIT) {
            return effects;
        }
        var let = cleared.of(deed.object(), deed.text());
        return effects.stream().filter(it -> !let.contains(what(it))).toList();
    }

    private static Cleared.Of what(Judgement.Effect it) {
        return new Cleared.Of(it.rule().id(), it.rule().version(), Effect.of(it.action()));
    }

    Verdict.Held hold(String kind, UUID object, Objection objection, Instant now) {
        var action = objection.action();
        var decided =
                deciding.decide(
                        new Making(
                                object,
                                kind,
                                null,
                                Effect.of(action),
                                "",
                                objection.rule().id(),
                                objection.rule().version(),
                                Decided.By.RULE,
                                null,
                                Making.Source.OWN,
                                objection.rule().words(),
                                "",
                                until(action, now)),
                        List.of());
        return held(decided);
    }

    // Held by people it stays held, whatever the rules say of the new words: they are looked at.
    private static Verdict verdict(
            Deed deed,
            List<Decided> kept,
            List<Deciding.Standing> standing,
            @Nullable Long released) {
        var own = kept.stream().filter(it -> it.effect().withholds()).findFirst();
        if (own.isPresent()) {
            return held(own.get());
        }
        return standing.stream()
                .map(Deciding.Standing::decided)
                .filter(it -> it.by() != Decided.By.RULE && it.object().equals(deed.object()))
                .filter(it -> it.effect().withholds())
                .findFirst()
                .map(Acting::held)
                .<Verdict>map(it -> it)
                .orElse(new Verdict.Allowed(released));
    }

    private static Verdict.Held held(Decided it) {
        return new Verdict.Held(it.rule(), Objects.requireNonNull(it.entry()), it.until());
    }

    private Decided decide(Deed deed, Judgement.Effect effect, Instant now) {
        var rule = deciding.cited(effect.rule().id(), effect.rule().version());
        var action = effect.action();
        var aim = aiming.aim(deed, action);
        return deciding.decide(
                new Making(
                        aim.object(),
                        aim.kind(),
                        aim.person(),
                        Effect.of(action),
                        detail(action),
                        rule.id(),
                        rule.version(),
                        Decided.By.RULE,
                        null,
                        Making.Source.OWN,
                        rule.words(),
                        aim.words(),
                        until(action, now)),
                List.of());
    }

    // A conversation that is slow already is not slowed down again by everybody who speaks. What is
    // said in it is brought to staff by itself.
    private static boolean isThere(
            List<Deciding.Standing> standing, UUID object, Judgement.Effect effect, Instant now) {
        var kind = Effect.of(effect.action());
        return !onText(kind)
                && standing.stream()
                        .map(Deciding.Standing::decided)
                        .filter(it -> it.object().equals(object))
                        .filter(it -> it.effect() == kind)
                        .filter(it -> it.rule().id().equals(effect.rule().id()))
                        .anyMatch(it -> it.until() == null || it.until().isAfter(now));
    }

    private static @Nullable Decided same(List<Decided> before, Judgement.Effect effect) {
        var kind = Effect.of(effect.action());
        return before.stream()
                .filter(it -> it.effect() == kind)
                .filter(it -> kind.withholds() || it.rule().id().equals(effect.rule().id()))
                .filter(it -> kind.withholds() || it.detail().equals(detail(effect.action())))
                .findFirst()
                .orElse(null);
    }

    // What is about the words ends with them; a conversation stays slow, a person suspended.
    private static boolean onText(Effect effect) {
        return switch (effect) {
            case SLOW_DOWN, LOCK, SUSPEND, ROUTE_TO_STAFF -> false;
            case LABEL, REPLY, ASK_EDIT, ASK_SOURCE, LIMIT_LINKS, COLLAPSE -> true;
            case REFUSE, HOLD, HIDE -> true;
        };
    }

    // Nothing is taken from its readers because nobody answered it.
    private static boolean lasts(Deed deed, Action action) {
        var shown = waits(deed) || !stays(deed);
        return !(action instanceof Action.Allow) && !(shown && Effect.of(action).withholds());
    }

    private static boolean waits(Deed deed) {
        return deed.verb() == Deed.Verb.WAIT;
    }

    // It goes with the answer, not with other words.
    boolean isOfWaiting(Decided it) {
        var rule = law.version(it.rule().id(), it.rule().version());
        return rule != null && rule.reach().triggers().equals(List.of(Trigger.QUESTION_UNANSWERED));
    }

    private static String detail(Action action) {
        return switch (action) {
            case Action.Label(var text) -> text;
            case Action.Reply(var text) -> text;
            case Action.RouteToStaff(var hat) -> hat;
            case Action.AskEdit(var hint) -> hint;
            case Action.LimitLinks(var most) -> String.valueOf(most);
            case Action.SlowDown(var between, _) -> between.toString();
            case Action.Hold(var queue, _) -> queue;
            case Action.Allow _, Action.AskSource _, Action.Collapse _, Action.Hide _ -> "";
            case Action.Lock _, Action.Suspend _ -> "";
        };
    }

    private static @Nullable Instant until(Action action, Instant now) {
        return switch (action) {
            case Action.Hold(_, var after) -> now.plus(after);
            case Action.SlowDown(_, var during) -> now.plus(during);
            case Action.Lock(var during) -> now.plus(during);
            case Action.Suspend(var during) -> now.plus(during);
            default -> null;
        };
    }

    private static String over(Deed deed) {
        return Texts.say(waits(deed) ? "moderation.answered" : "moderation.mended");
    }
}
