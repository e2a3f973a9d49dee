package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.UUID;

/// The last texts, so that what begins to be watched has those that made it so.
final class Recent {

    private static final int MOST = 512;
    private static final int HINTS = 16;

    private final ArrayDeque<Heard> last = new ArrayDeque<>(MOST);

    /// A text, where and when it was said, and what was counted of it.
    record Heard(
            Kept text, long rank, long source, long at, boolean copy, long[] keys, long[] hints) {

        Heard(Kept text, long rank, long source, long at, boolean copy, long[] keys) {
            this(text, rank, source, at, copy, keys, new long[HINTS]);
            for (var key : keys) {
                hints[(int) key & HINTS - 1] |= 1L << (key >>> 8);
            }
        }

        boolean has(long key) {
            if ((hints[(int) key & HINTS - 1] & 1L << (key >>> 8)) == 0) {
                return false;
            }
            for (var it : keys) {
                if (it == key) {
                    return true;
                }
            }
            return false;
        }
    }

    void add(Heard it) {
        if (last.size() == MOST) {
            last.removeFirst();
        }
        last.addLast(it);
    }

    /// Tells a new watch what was heard of it in its epoch before.
    void tell(Watch watch, long key, Instant since) {
        var people = watch.people;
        for (var it : last) {
            if (it.at() >= since.toEpochMilli() && it.has(key)) {
                watch.hear(it.text(), it.rank(), it.source(), false, it.copy());
            }
        }
        watch.people = people;
        watch.mentions = Math.max(people, watch.mentions);
    }

    void forget(UUID id) {
        last.removeIf(it -> it.text().id().equals(id));
    }

    void write(DataOutput out, Shelf shelf) throws IOException {
        out.writeInt(last.size());
        for (var it : last) {
            out.writeInt(shelf.number(it.text()));
            out.writeLong(it.source());
            out.writeLong(it.at());
            out.writeBoolean(it.copy());
            out.writeInt(it.keys().length);
            for (var key : it.keys()) {
                out.writeLong(key);
            }
        }
    }

    void read(DataInput in, Shelf shelf) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            var text = shelf.text(in.readInt());
            var source = in.readLong();
            var at = in.readLong();
            var copy = in.readBoolean();
            var keys = new long[in.readInt()];
            for (var i = 0; i < keys.length; i++) {
                keys[i] = in.readLong();
            }
            add(new Heard(text, text.rank(), source, at, copy, keys));
        }
    }
}
