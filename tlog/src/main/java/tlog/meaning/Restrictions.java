package tlog.meaning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import tlog.entry.Act;
import tlog.entry.Entry;
import tlog.entry.Minute;
import tlog.finding.Fault;
import tlog.finding.Findings;

/// What is restricted, and whether holds and labels end when they were to. Takes a byte and a bit
/// per entry, so that ten million entries fit in 12 MB.
final class Restrictions {

    /// Minutes by which the end of one may be late.
    static final int GRACE = 15;

    private static final Act[] ACTS = Act.values();

    private final Findings findings;
    private final PriorityQueue<Ending> promised =
            new PriorityQueue<>(Comparator.comparing(Ending::at));
    private final PriorityQueue<Ending> suspensions =
            new PriorityQueue<>(Comparator.comparing(Ending::at));
    private final BitSet ended = new BitSet();
    private byte[] acts = new byte[1024];

    private record Ending(Minute at, int index) {}

    Restrictions(Findings findings) {
        this.findings = findings;
    }

    void add(long index, Entry entry) {
        var at = Math.toIntExact(index);
        if (at >= acts.length) {
            acts = Arrays.copyOf(acts, Math.max(at + 1, acts.length * 2));
        }
        acts[at] = (byte) (entry.act().ordinal() + 1);
        for (long earlier : entry.prev()) {
            var act = act(earlier);
            if (act != null && entry.act().ends(act)) {
                ended.set((int) earlier);
            }
        }
        var until = entry.until();
        if (until != null && (entry.act() == Act.HOLD || entry.act() == Act.LABEL)) {
            promised.add(new Ending(until, at));
        } else if (until != null && entry.act() == Act.SUSPEND) {
            suspensions.add(new Ending(until, at));
        }
    }

    /// The clock has come this far.
    void passed(Minute now) {
        while (!promised.isEmpty() && now.isAfter(promised.element().at().plus(GRACE))) {
            var late = promised.remove();
            if (!ended.get(late.index())) {
                findings.add(Fault.HOLD, late.index(), said(late));
            }
        }
        while (!suspensions.isEmpty() && now.isAfter(suspensions.element().at())) {
            ended.set(suspensions.remove().index());
        }
    }

    private String said(Ending late) {
        var what = act(late.index()) == Act.HOLD ? "be held" : "be labelled";
        return "It was to " + what + " until " + late.at() + " only";
    }

    @tlog.Nullable
    Act act(long index) {
        var ordinal = index >= 0 && index < acts.length ? acts[(int) index] : 0;
        return ordinal == 0 ? null : ACTS[ordinal - 1];
    }

    boolean inForce(long index) {
        var act = act(index);
        return act != null && (act.imposes() || act == Act.VETO) && !ended.get((int) index);
    }

    /// How many restrictions that ought to have a tombstone are in force.
    long count() {
        long count = 0;
        for (var index = 0; index < acts.length; index++) {
            if (inForce(index) && act(index) != Act.VETO) {
                count++;
            }
        }
        return count;
    }
}
