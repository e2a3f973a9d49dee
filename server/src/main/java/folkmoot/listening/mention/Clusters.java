package folkmoot.listening.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds those that say nearly the same. Only the first of them is compared with what comes.
final class Clusters {

    /// The first of a cluster.
    record Head(UUID cluster, Likeness likeness) {}

    private final Map<Long, List<Head>> heads = new HashMap<>();

    Clusters(List<Head> known) {
        known.forEach(this::add);
    }

    private void add(Head head) {
        head.likeness()
                .bands()
                .forEach(it -> heads.computeIfAbsent(it, _ -> new ArrayList<>()).add(head));
    }

    /// The cluster that it belongs to: its own id where it is the first.
    UUID of(UUID id, @Nullable Likeness likeness) {
        if (likeness == null) {
            return id;
        }
        return likeness.bands().stream()
                .flatMap(it -> heads.getOrDefault(it, List.of()).stream())
                .filter(it -> it.likeness().alike(likeness))
                .map(Head::cluster)
                .findFirst()
                .orElseGet(() -> {
                    add(new Head(id, likeness));
                    return id;
                });
    }
}
