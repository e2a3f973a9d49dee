package folkmoot.demo;

import folkmoot.moderation.Overdue;
import folkmoot.site.Now;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What happened, deed by deed. It may be told in any order; it is played in the order of time,
/// each deed at its moment.
final class Chronicle {

    private record Deed(Instant at, Runnable what) {}

    private static final int TENTHS = 10;

    private final List<Deed> deeds = new ArrayList<>();

    void at(Instant moment, Runnable what) {
        deeds.add(new Deed(moment, what));
    }

    // What waited ends when it was to, not when somebody happens to do something.
    private static void end(List<Overdue> overdue, Instant now) {
        for (var next = next(overdue); next != null && !next.isAfter(now); next = next(overdue)) {
            var moment = next;
            Now.at(moment, () -> overdue.forEach(Overdue::end));
            if (moment.equals(next(overdue))) {
                throw new IllegalStateException("What is due at " + moment + " does not end");
            }
        }
    }

    private static @Nullable Instant next(List<Overdue> overdue) {
        return overdue.stream()
                .map(Overdue::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Everything told so far. `progress` hears the percentage, about ten times.
    void play(List<Overdue> overdue, Consumer<Integer> progress) {
        deeds.sort(Comparator.comparing(Deed::at));
        for (var i = 0; i < deeds.size(); i++) {
            var deed = deeds.get(i);
            end(overdue, deed.at());
            Now.at(deed.at(), deed.what());
            if ((i + 1) * TENTHS / deeds.size() > i * TENTHS / deeds.size()) {
                progress.accept((i + 1) * 100 / deeds.size());
            }
        }
    }
}
