package folkmoot.governance.court;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sums from time to time how much was said, so that few lines are read for it.
@Component
class Summing {

    private final Deeds deeds;

    Summing(Deeds deeds) {
        this.deeds = deeds;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void sum() {
        deeds.sum();
    }
}
