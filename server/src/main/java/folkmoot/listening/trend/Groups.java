package folkmoot.listening.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Things that are said in the same texts are one topic.
final class Groups {

    private static final double SHARED = 0.4;
    private static final double WITHIN = 0.7;
    private static final double SOME = 0.2;
    private static final int MOST = 256;

    private final List<Alert> alerts;
    private final int[] parents;

    private Groups(List<Alert> alerts) {
        this.alerts = alerts;
        this.parents = new int[alerts.size()];
        for (var i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /// The strongest first, in and among groups.
    static List<List<Alert>> of(List<Alert> alerts) {
        var strongest =
                alerts.stream()
                        .sorted(
                                Comparator.comparingDouble((Alert it) -> -it.strength())
                                        .thenComparingLong(it -> it.term().key))
                        .limit(MOST)
                        .toList();
        var groups = new Groups(strongest);
        groups.join();
        return groups.gathered();
    }

    private void join() {
        for (var i = 0; i < parents.length; i++) {
            for (var j = i + 1; j < parents.length; j++) {
                if (alike(alerts.get(i), alerts.get(j))) {
                    parents[root(j)] = root(i);
                }
            }
        }
    }

    private int root(int at) {
        var root = at;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    private static boolean alike(Alert one, Alert other) {
        var shared = one.sketch().shared(other.sketch());
        return shared >= SHARED || shared >= SOME && (part(one, other) || part(other, one));
    }

    // "squeaky brakes" and "brakes"
    private static boolean part(Alert longer, Alert shorter) {
        return (" " + longer.term().words + " ").contains(" " + shorter.term().words + " ")
                && longer.sketch().within(shorter.sketch()) >= WITHIN;
    }

    private List<List<Alert>> gathered() {
        var groups = new HashMap<Integer, List<Alert>>();
        var order = new ArrayList<List<Alert>>();
        for (var i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(
                            root(i),
                            _ -> {
                                var group = new ArrayList<Alert>();
                                order.add(group);
                                return group;
                            })
                    .add(alerts.get(i));
        }
        return order;
    }

    /// All texts that the sketches hold, each once.
    static List<Kept> texts(Collection<Alert> group) {
        var texts = new HashMap<java.util.UUID, Kept>();
        for (var alert : group) {
            alert.sketch().texts().forEach(it -> texts.put(it.id(), it));
        }
        return texts.values().stream()
                .sorted(Comparator.comparingLong(Kept::rank).thenComparing(Kept::id))
                .toList();
    }
}
