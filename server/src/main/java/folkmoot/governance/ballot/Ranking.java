package folkmoot.governance.ballot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A ranked ballot, best first; several may share a place. Whoever is not on it is below all who
/// are. `count` people voted like this.
public record Ranking(List<Set<String>> places, int count) {

    public Ranking {
        places = places.stream().map(Set::copyOf).toList();
        var seen = new HashSet<String>();
        if (count < 1 || places.stream().flatMap(Set::stream).anyMatch(it -> !seen.add(it))) {
            throw new IllegalArgumentException("Nobody is ranked twice");
        }
    }

    public static Ranking of(int count, String... best) {
        return new Ranking(List.of(best).stream().map(Set::of).collect(Collectors.toList()), count);
    }

    /// The place of somebody; the last of all when they are not ranked.
    int place(String candidate) {
        for (var place = 0; place < places.size(); place++) {
            if (places.get(place).contains(candidate)) {
                return place;
            }
        }
        return places.size();
    }
}
