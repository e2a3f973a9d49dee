package folkmoot.listening.own;

import folkmoot.listening.BurstSeen;
import folkmoot.listening.alert.AlertView;
import folkmoot.listening.alert.Alerts;
import folkmoot.listening.alert.NewAlert;
import folkmoot.listening.series.Pace;
import folkmoot.products.ProductId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sees when a product gets more reviews than usual, or other ones: in an hour, or on a day. What
/// is usual is read anew from the last eight weeks, so there is nothing to keep.
@Component
class Watching {

    private static final int FEWEST = 5;

    private final OurHours hours;
    private final Alerts alerts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Seen, Last> seen = new ConcurrentHashMap<>();

    Watching(OurHours hours, Alerts alerts, ApplicationEventPublisher events, Clock clock) {
        this.hours = hours;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT90S")
    @Transactional
    void look() {
        var now = clock.instant();
        hours.forget(now.minus(Beats.KEPT));
        for (var product : hours.busy(now.minus(Duration.ofDays(1)), FEWEST)) {
            var parts =
                    hours.of(product, now.minus(Beats.WEEKS)).stream()
                            .map(it -> new Beats.Part(it.hour(), stars(it)))
                            .toList();
            for (var pace : List.of(Pace.HOUR, Pace.DAY)) {
                Beats.lately(pace, parts, now).forEach(it -> tell(product, it));
            }
        }
    }

    private static double[] stars(OurHours.Hour it) {
        return it.stars().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private void tell(ProductId product, Beats.Unusual it) {
        var pace = it.pace();
        var beat = it.beat();
        var from = pace.start(it.epoch());
        var alert =
                new NewAlert(
                        AlertView.Kind.PRODUCT,
                        null,
                        product,
                        "",
                        from,
                        pace,
                        beat.count(),
                        0,
                        beat.strength(),
                        beat.shift());
        alerts.raise(alert);
        if (grown(product, pace, it.epoch(), beat.count())) {
            events.publishEvent(
                    new BurstSeen(
                            product,
                            from,
                            pace.start(it.epoch() + 1),
                            beat.count(),
                            beat.strength(),
                            beat.shift()));
        }
    }

    // After a start everything is news again: whoever examines knows what they have seen.
    private boolean grown(ProductId product, Pace pace, long epoch, int count) {
        var told = seen.merge(new Seen(product, pace), new Last(epoch, 0), Last::later);
        if (told.epoch() > epoch || told.epoch() == epoch && told.count() >= count) {
            return false;
        }
        seen.put(new Seen(product, pace), new Last(epoch, count));
        return true;
    }

    private record Seen(ProductId product, Pace pace) {}

    private record Last(long epoch, int count) {

        Last later(Last other) {
            return other.epoch > epoch ? other : this;
        }
    }
}
