package folkmoot.moderation.appeal;

import folkmoot.governance.Lawmaking;
import folkmoot.moderation.RuleDoubted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Rules whose decisions are reversed too often come up for a vote by themselves.
@Component
class Reviewing {

    private final Lawmaking laws;

    Reviewing(Lawmaking laws) {
        this.laws = laws;
    }

    @EventListener
    void review(RuleDoubted it) {
        laws.reconsider(it.rule().id(), it.rule().version());
    }
}
