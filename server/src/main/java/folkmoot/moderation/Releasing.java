package folkmoot.moderation;

import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets go what has waited long enough: a hold that nobody decides ends by itself.
@Component
class Releasing {

    private final Holds holds;
    private final Log log;
    private final Clock clock;
    private final List<Restrictable> restrictables;
    private final Sayings sayings;

    Releasing(
            Holds holds, Sayings sayings, Log log, Clock clock, List<Restrictable> restrictables) {
        this.holds = holds;
        this.sayings = sayings;
        this.log = log;
        this.clock = clock;
        this.restrictables = restrictables;
    }

    @Scheduled(fixedDelayString = "PT1M")
    @Transactional
    void releaseDue() {
        var now = clock.instant();
        for (var due : holds.due(now)) {
            var entry =
                    log.append(
                            new Entry(
                                    Act.RELEASE,
                                    due.kind() + ":" + due.object(),
                                    due.person(),
                                    Decider.SYSTEM,
                                    due.rule(),
                                    Texts.say("moderation.released")));
            holds.release(due.object(), now, entry);
            restrictables.stream()
                    .filter(it -> it.covers(due.kind()))
                    .forEach(it -> it.release(due.kind(), due.object(), entry));
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    void forgetSayings() {
        sayings.forget(clock.instant().minus(Duration.ofDays(2)));
    }
}
