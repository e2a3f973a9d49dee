package folkmoot.moderation.dispute;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Disputes;
import folkmoot.governance.ResultDisputed;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Making;
import folkmoot.transparency.Rulebook;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings a result that is in doubt before a jury, in the transaction that counted it: held by the
/// constitution until somebody decides, and in time for it to take effect when nobody does.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bringing {

    private static final String CONSTITUTION = "constitution";

    private final Disputes disputes;
    private final Enforcing enforcing;
    private final Rulebook rulebook;

    Bringing(Disputes disputes, Enforcing enforcing, Rulebook rulebook) {
        this.disputes = disputes;
        this.enforcing = enforcing;
        this.rulebook = rulebook;
    }

    @EventListener
    void on(ResultDisputed event) {
        var result = Objects.requireNonNull(disputes.find(event.proposal()));
        var author = result.author();
        enforcing.impose(
                new Making(
                        event.proposal().value(),
                        Effect.RESULT,
                        author == null ? null : author.value(),
                        Effect.HOLD,
                        "jury",
                        CONSTITUTION,
                        version(),
                        Decided.By.RULE,
                        null,
                        Making.Source.OWN,
                        say("moderation.dispute.reason") + " " + ResultKind.words(result),
                        result.title(),
                        event.until()),
                List.of(event.closed()));
    }

    private int version() {
        return rulebook.inForce().stream()
                .map(Rulebook.Standing::ref)
                .filter(it -> it.id().equals(CONSTITUTION))
                .mapToInt(it -> it.version())
                .findFirst()
                .orElseThrow();
    }
}
