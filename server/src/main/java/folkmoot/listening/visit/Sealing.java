package folkmoot.listening.visit;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Seals what stands in clear: soon after the start, and what an older process wrote beside us.
@Component
class Sealing {

    private final List<Sealable> all;

    Sealing(List<Sealable> all) {
        this.all = all;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5S")
    @Transactional
    void seal() {
        all.forEach(Sealable::sealAll);
    }
}
