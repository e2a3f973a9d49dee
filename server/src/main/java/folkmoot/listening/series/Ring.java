package folkmoot.listening.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// The last numbers of a series, as many as are kept.
final class Ring {

    private static final int FIRST = 16;

    private final int most;
    private float[] values;
    private int size;
    private int end;

    Ring(int most) {
        this.most = most;
        this.values = new float[Math.min(FIRST, most)];
    }

    void add(float value) {
        if (size == values.length && size < most) {
            values = Arrays.copyOf(all(), Math.min(most, 2 * size));
            end = size;
        }
        values[end] = value;
        end = (end + 1) % values.length;
        size = Math.min(size + 1, values.length);
    }

    /// The number so many epochs ago, 1 being the newest; 0 where there is none.
    float at(int ago) {
        return ago < 1 || ago > size ? 0 : values[Math.floorMod(end - ago, values.length)];
    }

    float[] all() {
        var all = new float[size];
        for (var i = 0; i < size; i++) {
            all[i] = at(size - i);
        }
        return all;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (var value : all()) {
            out.writeFloat(value);
        }
    }

    static Ring read(DataInput in, int most) throws IOException {
        var ring = new Ring(most);
        for (var left = in.readInt(); left > 0; left--) {
            ring.add(in.readFloat());
        }
        return ring;
    }
}
