package folkmoot.listening.here;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Listens to this place from time to time.
@Component
class Listening {

    private final Hearkening hearkening;

    Listening(Hearkening hearkening) {
        this.hearkening = hearkening;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT20S")
    void hear() {
        for (var some = -1; some != 0; ) {
            some = hearkening.some();
        }
    }
}
