package folkmoot.moderation.judging;

import folkmoot.governance.Judgement;
import folkmoot.governance.rule.Action;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Objection;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.refusal.Attempt;
import folkmoot.moderation.refusal.Refusing;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tlog.entry.RuleRef;

/// What a judgement comes to where nothing can wait: it happens or not.
@Component
class Objecting {

    private final Deciding deciding;

    private final Refusing refusing;

    Objecting(Deciding deciding, Refusing refusing) {
        this.deciding = deciding;
        this.refusing = refusing;
    }

    /// Refuses what the judgement has something against, with its entry, statement and appeal, and
    /// answers that in words; null where it happens. What people let through on appeal does.
    @Nullable String refusal(Attempt it, String kind, Judgement judgement) {
        if (of(kind, judgement) == null) {
            return null;
        }
        var let = refusing.let(it);
        var left =
                judgement.without(one -> let.contains(new Refusing.Let(one.id(), one.version())));
        var objection = of(kind, left);
        return objection == null ? null : refusing.refuse(it, objection);
    }

    /// Which rules let that through, because people decided so on appeal. Looked up only where one
    /// applies.
    Predicate<RuleRef> let(Deed deed) {
        if (!Acting.happens(deed)) {
            return _ -> false;
        }
        var it = Attempt.of(deed);
        return one -> refusing.let(it).contains(new Refusing.Let(one.id(), one.version()));
    }

    /// Null where it happens.
    @Nullable Objection of(String kind, Judgement judgement) {
        var decisive = judgement.decisive();
        if (decisive == null || !Effect.of(decisive.action()).withholds()) {
            return null;
        }
        var hint =
                judgement.effects().stream()
                        .filter(it -> it.rule().equals(decisive.rule()))
                        .map(Judgement.Effect::action)
                        .map(it -> it instanceof Action.AskEdit(var said) ? said : "")
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" "));
        return new Objection(
                deciding.cited(decisive.rule().id(), decisive.rule().version()),
                Bounds.within(kind, decisive).action(),
                hint);
    }
}
