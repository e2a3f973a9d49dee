package folkmoot.listening.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which memories are kept: the newest, of each span before it the oldest, so that one is always
/// growing old enough for the next, and the first one older than all spans. What comes late is
/// counted anew from the one before it.
final class Ladder {

    private static final List<Duration> SPANS =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofDays(1),
                    Duration.ofDays(4),
                    Duration.ofDays(16),
                    Duration.ofDays(64));

    private Ladder() {}

    /// Of memories, the newest first, those that may go.
    static Set<Instant> superfluous(List<Instant> memories) {
        var going = new HashSet<>(memories);
        if (memories.isEmpty()) {
            return going;
        }
        var newest = memories.getFirst();
        going.remove(newest);
        var oldest = new Instant[SPANS.size() + 1];
        memories.forEach(it -> oldest[span(newest, it)] = it);
        memories.stream()
                .filter(it -> span(newest, it) == SPANS.size())
                .findFirst()
                .ifPresent(going::remove);
        for (var it : oldest) {
            if (it != null) {
                going.remove(it);
            }
        }
        return going;
    }

    private static int span(Instant newest, Instant it) {
        var age = Duration.between(it, newest);
        var span = 0;
        while (span < SPANS.size() && age.compareTo(SPANS.get(span)) >= 0) {
            span++;
        }
        return span;
    }

    /// Where to remember on the way from one moment to another, in order, the last one included.
    static List<Instant> stops(Instant from, Instant to) {
        var stops = new ArrayList<Instant>();
        for (var span : SPANS.reversed()) {
            var stop = to.minus(span);
            if (stop.isAfter(from)) {
                stops.add(stop);
            }
        }
        stops.add(to);
        return stops;
    }
}
