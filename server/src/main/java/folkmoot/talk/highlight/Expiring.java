package folkmoot.talk.highlight;

import static folkmoot.site.Texts.say;

import folkmoot.talk.HighlightView;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes down what was shown for the term of a vote that is over, and what its author took back.
@Component
class Expiring {

    private final HighlightRows rows;
    private final Shown shown;
    private final Log log;
    private final Clock clock;

    Expiring(HighlightRows rows, Shown shown, Log log, Clock clock) {
        this.rows = rows;
        this.shown = shown;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT40S")
    @Transactional
    void expire() {
        var now = clock.instant();
        rows.all().stream()
                .filter(it -> Shown.isOver(it, now))
                .forEach(it -> drop(it, "talk.highlight.log.over"));
        rows.gone().forEach(it -> drop(it, "talk.highlight.log.gone"));
    }

    private void drop(HighlightView it, String why) {
        if (rows.remove(it.object())) {
            log.append(
                    new Entry(
                            Act.REVOKE,
                            it.kind() + ":" + it.object(),
                            null,
                            Decider.SYSTEM,
                            "highlight",
                            say(why, it.path())));
            shown.drop(it);
        }
    }
}
