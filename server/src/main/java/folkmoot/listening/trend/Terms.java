package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is watched, found by its key in the time of one look.
final class Terms {

    private static final int HINTS = 2048;

    private final int most;
    private final long[] keys;
    private final @Nullable Term[] slots;
    private final long[] hints = new long[HINTS];
    private int size;
    private @Nullable List<Term> all;

    Terms(int most) {
        this.most = most;
        var room = Integer.highestOneBit(4 * most - 1) << 1;
        keys = new long[room];
        slots = new @Nullable Term[room];
    }

    @Nullable Term find(long key) {
        return (hints[hint(key)] & 1L << key) == 0 ? null : found(key);
    }

    // Nearly everything is not watched, and these few bytes stay near the processor.
    private static int hint(long key) {
        return (int) (key >>> 6) & HINTS - 1;
    }

    private @Nullable Term found(long key) {
        for (var at = (int) key & slots.length - 1; ; at = at + 1 & slots.length - 1) {
            if (keys[at] == key) {
                return slots[at];
            }
            if (slots[at] == null) {
                return null;
            }
        }
    }

    Term add(Term term) {
        if (size == most) {
            makeRoom();
        }
        put(term);
        return term;
    }

    private void put(Term term) {
        var at = (int) term.key & slots.length - 1;
        while (slots[at] != null) {
            at = at + 1 & slots.length - 1;
        }
        keys[at] = term.key;
        hints[hint(term.key)] |= 1L << term.key;
        slots[at] = term;
        size++;
        all = null;
    }

    // An eighth at once, so that it seldom has to be done.
    private void makeRoom() {
        var all = new ArrayList<>(all());
        all.sort(Comparator.comparingLong(Term::worth).thenComparingLong(it -> it.key));
        fill(all.subList(Math.max(1, most / 8), all.size()));
    }

    /// Only what is still watched stays.
    void tidy() {
        var all = new ArrayList<>(all());
        all.removeIf(Term::idle);
        if (all.size() < size) {
            fill(all);
        }
    }

    private void fill(List<Term> terms) {
        Arrays.fill(hints, 0);
        Arrays.fill(keys, 0);
        Arrays.fill(slots, null);
        size = 0;
        all = null;
        terms.forEach(this::put);
    }

    /// As it is now, in the order in which they are found.
    List<Term> all() {
        var known = all;
        if (known == null) {
            known = gathered();
            all = known;
        }
        return known;
    }

    private List<Term> gathered() {
        var gathered = new ArrayList<Term>(size);
        for (var slot : slots) {
            if (slot != null) {
                gathered.add(slot);
            }
        }
        return gathered;
    }

    void write(DataOutput out, Shelf shelf) throws IOException {
        out.writeInt(size);
        for (var term : all()) {
            term.write(out, shelf);
        }
    }

    void read(DataInput in, Shelf shelf) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            put(Term.read(in, shelf));
        }
    }
}
