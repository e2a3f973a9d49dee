package tlog.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is wrong; of each kind the first hundred in words, the rest as a number.
public final class Findings {

    private static final int MOST = 100;

    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final List<Finding> all = new ArrayList<>();

    public void add(Fault fault, String where, String what) {
        if (counts.merge(fault, 1, Integer::sum) <= MOST) {
            all.add(new Finding(fault, where, what));
        }
    }

    /// About an entry.
    public void add(Fault fault, long index, String what) {
        add(fault, "entry " + index, what);
    }

    public void addAll(Findings others) {
        others.all.forEach(it -> add(it.fault(), it.where(), it.what()));
        others.counts.forEach(
                (fault, count) -> counts.merge(fault, Math.max(0, count - MOST), Integer::sum));
    }

    /// Whether what the log says can still be believed.
    public boolean sound() {
        return counts.keySet().stream().noneMatch(Fault::fundamental);
    }

    public Optional<Fault> worst() {
        return counts.keySet().stream().findFirst();
    }

    public int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    /// How many of each kind, the most fundamental first.
    public Map<Fault, Integer> counts() {
        return new EnumMap<>(counts);
    }
}
