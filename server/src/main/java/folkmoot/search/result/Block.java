package folkmoot.search.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Candidates that are put in order together. `next` begins the block below, null when there is
/// none.
record Block(List<Candidate> candidates, @Nullable Place next) {

    boolean more() {
        return next != null;
    }

    /// How many of each kind, the most frequent first.
    Map<String, Long> kinds() {
        return candidates.stream()
                .collect(Collectors.groupingBy(Candidate::kind, Collectors.counting()));
    }

    /// The best ones from a place on.
    List<Candidate> from(Place place, int most) {
        return candidates.stream()
                .filter(place::before)
                .sorted(
                        Comparator.comparingDouble((Candidate it) -> it.score(place.at()))
                                .thenComparing(Candidate::id)
                                .reversed())
                .limit(most)
                .toList();
    }
}
