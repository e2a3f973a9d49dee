package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How much one brand's memory may hold: cells and people as powers of two, things watched at the
/// same time, and texts known as copies.
public record Sizes(int cells, int people, int watched, int copies) {

    /// For a place of its own: some ten megabytes.
    public static final Sizes SMALL = new Sizes(16, 11, 2_000, 12);

    /// For a brand that everybody talks about: below 200 megabytes.
    public static final Sizes LARGE = new Sizes(20, 15, 10_000, 15);

    void write(DataOutput out) throws IOException {
        out.writeInt(cells);
        out.writeInt(people);
        out.writeInt(watched);
        out.writeInt(copies);
    }

    static Sizes read(DataInput in) throws IOException {
        return new Sizes(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }
}
