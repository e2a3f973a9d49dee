package folkmoot.listening.visit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals what stands in clear: soon after the start, and what an older process wrote beside us. Who
/// cannot seal keeps nobody else from it.
@Component
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final List<Sealable> all;
    private final TransactionTemplate together;

    Sealing(List<Sealable> all, TransactionTemplate together) {
        this.all = all;
        this.together = together;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5S")
    void seal() {
        all.forEach(this::seal);
    }

    private void seal(Sealable those) {
        try {
            together.executeWithoutResult(_ -> those.sealAll());
        } catch (RuntimeException e) {
            LOG.warn("{} could not seal what stands in clear", those.getClass().getSimpleName(), e);
        }
    }
}
