package folkmoot.listening.own;

import folkmoot.listening.series.Pace;
import folkmoot.listening.series.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// A series of ours, read anew from the last eight weeks, by one pace: what of it is unusual in the
/// epoch that runs and in the one before. A burst need not wait for its end.
final class Beats {

    static final Duration WEEKS = Duration.ofDays(56);

    /// So long it is kept.
    static final Duration KEPT = WEEKS.multipliedBy(2);

    /// What came in an epoch: stars, or as many noughts where there are none.
    record Part(Instant at, double[] values) {

        static Part of(Instant at, int number) {
            return new Part(at, new double[number]);
        }
    }

    record Unusual(Pace pace, long epoch, Pulse.Beat beat) {}

    private Beats() {}

    static List<Unusual> lately(Pace pace, List<Part> parts, Instant now) {
        var epochs = new TreeMap<Long, List<double[]>>();
        parts.forEach(it ->
                epochs.computeIfAbsent(pace.epoch(it.at()), _ -> new ArrayList<>())
                        .add(it.values()));
        var pulse = Pulse.beginning(pace, pace.epoch(now.minus(WEEKS)));
        var unusual = new ArrayList<Unusual>();
        epochs.forEach((epoch, values) -> {
            var beat = pulse.take(epoch, values.stream().flatMapToDouble(Arrays::stream).toArray());
            if (beat.unusual() && epoch >= pace.epoch(now) - 1) {
                unusual.add(new Unusual(pace, epoch, beat));
            }
        });
        return unusual;
    }
}
