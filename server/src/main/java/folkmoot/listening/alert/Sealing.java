package folkmoot.listening.alert;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Seals what stands in clear: soon after the start, and what an older process wrote beside us.
@Component
class Sealing {

    private final HookRows hooks;

    Sealing(HookRows hooks) {
        this.hooks = hooks;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6S")
    @Transactional
    void seal() {
        hooks.sealAll();
    }
}
