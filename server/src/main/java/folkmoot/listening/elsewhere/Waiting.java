package folkmoot.listening.elsewhere;

import folkmoot.listening.kafka.Keeper.Found;
import folkmoot.listening.kafka.Keeper.Part;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.topic.Round;
import folkmoot.listening.trend.Trend;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// What changed of topics since the last moment up to which everything is known: it is kept
/// together with the next one, and brokers have it until then.
final class Waiting {

    private final Map<Long, Trend> changes = new LinkedHashMap<>();
    private final Map<Part, Long> from = new HashMap<>();
    private String brand = "";

    /// `keep` hears up to when everything is known by now, and what changed until then. A round
    /// that has begun anew is known when it has come to where the one before it was.
    void take(Round round, List<Found> found, BiConsumer<Instant, Collection<Trend>> keep) {
        if (!round.brand().equals(brand)) {
            clear();
            brand = round.brand();
        }
        var ours = found.stream().filter(it -> it.finding().brand().equals(brand)).toList();
        var last = ours.size() - 1;
        while (last >= 0 && !settles(ours.get(last), round)) {
            last--;
        }
        ours.subList(0, last + 1).forEach(this::add);
        if (last >= 0 && ours.get(last).finding() instanceof Finding.Reached reached) {
            keep.accept(reached.moment(), List.copyOf(changes.values()));
            clear();
        }
        ours.subList(last + 1, ours.size()).forEach(this::add);
    }

    private static boolean settles(Found it, Round round) {
        return it.finding() instanceof Finding.Reached reached
                && !(round.anew() && reached.moment().isBefore(round.told()));
    }

    private void add(Found it) {
        from.putIfAbsent(it.part(), it.place());
        if (it.finding() instanceof Finding.Changed changed) {
            changes.put(changed.trend().topic(), changed.trend());
        }
    }

    /// Where whoever comes next has to begin, so that nothing of what waits is missed.
    Map<Part, Long> begin(Map<Part, Long> next) {
        var begin = new HashMap<>(next);
        from.forEach((part, place) -> begin.computeIfPresent(part, (_, _) -> place));
        return begin;
    }

    void clear() {
        changes.clear();
        from.clear();
    }
}
