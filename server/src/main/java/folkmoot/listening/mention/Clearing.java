package folkmoot.listening.mention;

import folkmoot.listening.Background;
import folkmoot.people.Staff;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets very much, portion by portion: whoever takes in what was said waits for one of them at
/// most.
@Component
public class Clearing implements DisposableBean {

    private final Forgetting forgetting;
    private final Clock clock;
    private final Background background = new Background("listening-clearing");

    Clearing(Forgetting forgetting, Clock clock) {
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /// Everything that was said there; answers how much there was.
    public int source(Staff by, UUID source) {
        var all = 0;
        for (var some = -1; some != 0; all += some) {
            some = forgetting.source(by, source);
        }
        return all;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT12M")
    void run() {
        background.start(this::expire);
    }

    /// Deletes what is too old; answers how much there was.
    int expire() {
        var before =
                clock.instant()
                        .atOffset(ZoneOffset.UTC)
                        .minusMonths(forgetting.months())
                        .toInstant();
        var all = 0;
        for (var some = -1; some != 0; all += some) {
            some = forgetting.expire(before);
        }
        return all;
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
