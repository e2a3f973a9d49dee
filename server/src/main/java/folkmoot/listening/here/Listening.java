package folkmoot.listening.here;

import folkmoot.listening.Background;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Listens to this place from time to time.
@Component
class Listening implements DisposableBean {

    private final Hearkening hearkening;
    private final Background background = new Background("listening-here");

    Listening(Hearkening hearkening) {
        this.hearkening = hearkening;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT20S")
    void run() {
        background.start(this::hear);
    }

    void hear() {
        for (var some = -1; some != 0 && background.goesOn(); ) {
            some = hearkening.some();
        }
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
