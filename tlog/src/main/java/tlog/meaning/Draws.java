package tlog.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tlog.Malformed;
import tlog.Nullable;
import tlog.entry.Act;
import tlog.entry.By;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.lot.Draw;
import tlog.lot.Lots;
import tlog.tree.Hash;

/// Whether juries were drawn as they were to be: once for each case, of a pool that was committed
/// to before its seed existed, in the order that the seed gives, and by the first checkpoint that
/// covers the pool as far as anybody saw one.
final class Draws {

    /// A seed is found so many entries after its pool at the latest; roots are kept no longer.
    private static final int REACH = 1 << 16;

    private final Findings findings;
    private final Restrictions restrictions;
    private final Map<Long, Jury> juries = new HashMap<>();
    private final Set<Long> cases = new HashSet<>();
    private final Set<Long> drawn = new HashSet<>();
    private final TreeSet<Long> waiting = new TreeSet<>();
    private final TreeMap<Long, Hash> roots = new TreeMap<>();
    private Set<Long> seen = Set.of();

    /// What is known of one: its pool, and the order once there is a seed.
    private static final class Jury {

        private final long subject;
        private final Draw.Pool pool;
        private long checkpoint;
        private @Nullable List<Integer> order;
        private int called;

        private Jury(long subject, Draw.Pool pool) {
            this.subject = subject;
            this.pool = pool;
        }
    }

    Draws(Findings findings, Restrictions restrictions) {
        this.findings = findings;
        this.restrictions = restrictions;
    }

    /// Of so many entries signed checkpoints were seen.
    void seen(Set<Long> sizes) {
        seen = Set.copyOf(sizes);
    }

    /// Whether the root of the log as it is now may be somebody's seed.
    boolean awaitsRoot() {
        return !waiting.isEmpty();
    }

    void grown(long size, Hash root) {
        roots.put(size, root);
        while (!waiting.isEmpty() && waiting.first() + REACH < size) {
            waiting.removeFirst();
        }
        forget();
    }

    void read(long index, Entry entry) {
        if (entry.act() == Act.JURY_DRAW && entry.detail() instanceof Detail.Report report) {
            try {
                draw(index, entry, Draw.of(report));
            } catch (Malformed | ArithmeticException e) {
                findings.add(Fault.DRAW, index, String.valueOf(e.getMessage()));
            }
        } else if (entry.act() == Act.APPEAL_DECIDE
                && entry.by().kind() == By.Kind.JURY
                && !drawn.contains(entry.prev().getFirst())) {
            findings.add(Fault.DRAW, index, "A jury decided that nobody had drawn");
        }
    }

    int count() {
        return drawn.size();
    }

    private void draw(long index, Entry entry, Draw draw) {
        var subject = entry.prev().getFirst();
        switch (draw) {
            case Draw.Pool pool -> pool(index, subject, pool);
            case Draw.Drawn(var places, var checkpoint) -> {
                var named = entry.prev().size() == 2 ? entry.prev().getLast() : -1L;
                var jury = juries.get(named);
                if (jury == null || jury.subject != subject) {
                    findings.add(Fault.DRAW, index, "It draws of a pool that is not there");
                } else {
                    drawn(index, named, jury, places, checkpoint);
                }
            }
        }
    }

    private void pool(long index, long subject, Draw.Pool pool) {
        var act = restrictions.act(subject);
        if (act != Act.APPEAL_OPEN && act != Act.HOLD) {
            findings.add(Fault.DRAW, index, "A jury decides about appeals and what is held");
        }
        if (!cases.add(subject)) {
            findings.add(Fault.DRAW, index, "There was a jury for this already");
        }
        juries.put(index, new Jury(subject, pool));
        waiting.add(index);
    }

    private void drawn(long index, long at, Jury jury, List<Integer> places, long checkpoint) {
        if (jury.order == null) {
            jury.order = order(index, at, jury, checkpoint);
            jury.checkpoint = checkpoint;
            waiting.remove(at);
            forget();
        }
        var order = jury.order;
        if (checkpoint != jury.checkpoint) {
            findings.add(Fault.DRAW, index, "It has another seed than the draw before it");
        }
        var end = jury.called + places.size();
        if (end > order.size() || !order.subList(jury.called, end).equals(places)) {
            findings.add(Fault.DRAW, index, "These are not the ones that the seed draws");
        }
        jury.called = Math.min(end, order.size());
        drawn.add(jury.subject);
    }

    private List<Integer> order(long index, long at, Jury jury, long checkpoint) {
        var root = roots.get(checkpoint);
        if (checkpoint <= at || checkpoint > index || root == null) {
            findings.add(Fault.DRAW, index, "Its seed is not from between the pool and the draw");
            return List.of();
        }
        seen.stream()
                .filter(it -> it > at && it < checkpoint)
                .findFirst()
                .ifPresent(it ->
                        findings.add(
                                Fault.DRAW,
                                index,
                                "Its seed was to be the checkpoint of " + it + " entries"));
        return Lots.order(root, jury.pool.root(), jury.pool.size());
    }

    private void forget() {
        if (waiting.isEmpty()) {
            roots.clear();
        } else {
            roots.headMap(waiting.first(), true).clear();
        }
    }
}
