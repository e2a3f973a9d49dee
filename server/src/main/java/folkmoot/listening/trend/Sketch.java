package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A few of the texts that say something, the same few everywhere, so that from two sketches one
/// can tell how many texts say both (bottom-k).
final class Sketch {

    private static final int MOST = 24;

    private final List<Kept> texts = new ArrayList<>();
    private long[] ranks = new long[4];

    void add(Kept text, long rank) {
        var size = texts.size();
        if (size == MOST && rank >= ranks[size - 1]) {
            return;
        }
        var at = size;
        while (at > 0 && ranks[at - 1] >= rank) {
            at--;
        }
        if (at < size && ranks[at] == rank) {
            return;
        }
        insert(at, text, rank);
    }

    private void insert(int at, Kept text, long rank) {
        if (texts.size() == MOST) {
            texts.removeLast();
        } else if (texts.size() == ranks.length) {
            ranks = java.util.Arrays.copyOf(ranks, Math.min(MOST, 2 * ranks.length));
        }
        texts.add(at, text);
        System.arraycopy(ranks, at, ranks, at + 1, texts.size() - at - 1);
        ranks[at] = rank;
    }

    List<Kept> texts() {
        return texts;
    }

    void forget(UUID id) {
        var at = 0;
        while (at < texts.size()) {
            if (texts.get(at).id().equals(id)) {
                texts.remove(at);
                System.arraycopy(ranks, at + 1, ranks, at, texts.size() - at);
            } else {
                at++;
            }
        }
    }

    /// The share of texts of either that say both (Jaccard).
    double shared(Sketch other) {
        return compared(other, true);
    }

    /// The share of the texts in here that say the other, too.
    double within(Sketch other) {
        return compared(other, false);
    }

    private double compared(Sketch other, boolean either) {
        var most = Math.min(reach(), other.reach());
        var both = 0;
        var mine = 0;
        var theirs = 0;
        for (int i = 0, j = 0; ; ) {
            var here = i < texts.size() ? ranks[i] : Long.MAX_VALUE;
            var there = j < other.texts.size() ? other.ranks[j] : Long.MAX_VALUE;
            if (Math.min(here, there) > most || Math.min(here, there) == Long.MAX_VALUE) {
                break;
            }
            both += here == there ? 1 : 0;
            mine += here <= there ? 1 : 0;
            theirs += there <= here ? 1 : 0;
            i += here <= there ? 1 : 0;
            j += there <= here ? 1 : 0;
        }
        var all = either ? mine + theirs - both : mine;
        return all == 0 ? 0 : (double) both / all;
    }

    // Up to here a sketch knows everything.
    private long reach() {
        return texts.size() < MOST ? Long.MAX_VALUE - 1 : ranks[texts.size() - 1];
    }

    void write(DataOutput out, Shelf shelf) throws IOException {
        out.writeByte(texts.size());
        for (var text : texts) {
            out.writeInt(shelf.number(text));
        }
    }

    static Sketch read(DataInput in, Shelf shelf) throws IOException {
        var sketch = new Sketch();
        for (var left = in.readByte(); left > 0; left--) {
            var text = shelf.text(in.readInt());
            sketch.add(text, text.rank());
        }
        return sketch;
    }
}
