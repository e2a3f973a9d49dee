package folkmoot.governance.court;

import folkmoot.governance.condition.Rehearsal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets conditions be rehearsed when a place has been open for a while: no start waits for that. It
/// takes about a second, and does no harm the next day.
@Component
class Rehearsing {

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "P1D")
    void rehearse() {
        Rehearsal.hold();
    }
}
