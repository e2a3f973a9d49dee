package folkmoot.listening.lookout;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All that is listened for, by what it is about, with how often each was found since.
public record LookoutsView(List<AboutView> groups, Map<LookoutId, Integer> counts, Instant since) {

    public List<AboutView> of(String kind) {
        return groups.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    public int found(LookoutView it) {
        return counts.getOrDefault(it.id(), 0);
    }
}
