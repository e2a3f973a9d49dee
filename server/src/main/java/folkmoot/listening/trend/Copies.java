package folkmoot.listening.trend;

import folkmoot.text.MinHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Texts that are nearly the same: MinHash of 64 values in 16 bands of 4, found by any band that is
/// equal and believed when half of all values are.
final class Copies {

    private static final int VALUES = 64;
    private static final int BANDS = 16;
    private static final int ROWS = VALUES / BANDS;
    private static final int ALIKE = VALUES / 2;
    // An index takes so many bits of an int; a tag has the rest.
    private static final int INDEX = 17;
    private static final int MASK = (1 << INDEX) - 1;
    // Places for bands, per text that is kept.
    private static final int ROOM = 32;

    private final long[] texts;
    private final byte[] values;
    private final int[] bands;
    private final long[] said;
    private int next;

    Copies(int power) {
        texts = new long[1 << power];
        values = new byte[VALUES << power];
        bands = new int[ROOM << power];
        said = new long[4 << power];
    }

    /// The number of the first text that said nearly this: its own where it is the first.
    long original(long id, int[] runs) {
        var least = MinHash.of(runs, VALUES);
        for (var band = 0; band < BANDS; band++) {
            var hash = Hash.mix(MinHash.band(least, band, ROWS));
            var known = bands[place(hash)];
            if (known != 0 && known >>> INDEX == tag(hash) && alike((known & MASK) - 1, least)) {
                return texts[(known & MASK) - 1];
            }
        }
        keep(id, least);
        return id;
    }

    /// Whether a person says it for the first time, as far back as is remembered.
    boolean first(long person, long original) {
        var both = Hash.both(person, original);
        var place = (int) both & said.length - 1;
        var first = said[place] != both;
        said[place] = both;
        return first;
    }

    private int place(long hash) {
        return (int) hash & bands.length - 1;
    }

    // Kept beside the text's index, so that most strangers need not be compared.
    private static int tag(long hash) {
        return (int) (hash >>> Long.SIZE - Integer.SIZE + INDEX);
    }

    private boolean alike(int text, int[] least) {
        var same = 0;
        for (var i = 0; i < VALUES; i++) {
            same += values[text * VALUES + i] == (byte) least[i] ? 1 : 0;
        }
        return same >= ALIKE;
    }

    private void keep(long id, int[] least) {
        texts[next] = id;
        for (var i = 0; i < VALUES; i++) {
            values[next * VALUES + i] = (byte) least[i];
        }
        for (var band = 0; band < BANDS; band++) {
            var hash = Hash.mix(MinHash.band(least, band, ROWS));
            bands[place(hash)] = tag(hash) << INDEX | next + 1;
        }
        next = next + 1 & texts.length - 1;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(next);
        var used = texts.length;
        while (used > 0 && texts[used - 1] == 0) {
            used--;
        }
        out.writeInt(used);
        for (var text = 0; text < used; text++) {
            out.writeLong(texts[text]);
        }
        out.write(Arrays.copyOf(values, used * VALUES));
        // One by one takes thirty times as long, and it is done whenever something was heard.
        var rest = ByteBuffer.allocate(bands.length * Integer.BYTES + said.length * Long.BYTES);
        rest.asIntBuffer().put(bands);
        rest.position(bands.length * Integer.BYTES).asLongBuffer().put(said);
        out.write(rest.array());
    }

    void read(DataInput in) throws IOException {
        next = in.readInt();
        var used = in.readInt();
        for (var text = 0; text < used; text++) {
            texts[text] = in.readLong();
        }
        in.readFully(values, 0, used * VALUES);
        var rest = ByteBuffer.allocate(bands.length * Integer.BYTES + said.length * Long.BYTES);
        in.readFully(rest.array());
        rest.asIntBuffer().get(bands);
        rest.position(bands.length * Integer.BYTES).asLongBuffer().get(said);
    }
}
