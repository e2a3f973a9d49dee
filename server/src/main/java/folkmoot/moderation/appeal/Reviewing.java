package folkmoot.moderation.appeal;

import folkmoot.governance.Lawmaking;
import folkmoot.moderation.RuleDoubted;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rules whose decisions are reversed too often come up for a vote by themselves.
@Component
class Reviewing {

    private final Lawmaking laws;
    private final Doubting doubting;

    Reviewing(Lawmaking laws, Doubting doubting) {
        this.laws = laws;
        this.doubting = doubting;
    }

    @EventListener
    void review(RuleDoubted it) {
        laws.reconsider(it.rule().id(), it.rule().version());
    }

    /// What could not be asked when it came up comes up again.
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT11M")
    @Transactional
    void remember() {
        doubting.doubtful().forEach(it -> laws.remember(it.id(), it.version()));
    }
}
