package folkmoot.listening.trend;

import folkmoot.listening.series.Detector;
import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One thing at one pace: how many say it in the open epoch, and, once it stood out, what has been
/// usual since.
final class Watch {

    private static final long NEVER = Long.MIN_VALUE / 2;

    final Pace pace;
    int people;
    int mentions;
    int copies;
    long source;
    boolean sources;
    Sketch sketch = new Sketch();
    @Nullable Detector detector;
    long stoodOut = NEVER;
    long alerted = NEVER;
    long glanced = NEVER;

    Watch(Pace pace) {
        this.pace = pace;
    }

    void hear(Kept text, long rank, long from, boolean first, boolean copy) {
        people += first ? 1 : 0;
        mentions++;
        copies += copy ? 1 : 0;
        sources |= source != 0 && source != from;
        source = from;
        sketch.add(text, rank);
    }

    /// The epoch is over.
    void clear() {
        people = 0;
        mentions = 0;
        copies = 0;
        source = 0;
        sources = false;
        if (!sketch.texts().isEmpty()) {
            sketch = new Sketch();
        }
    }

    void write(DataOutput out, Shelf shelf) throws IOException {
        out.writeByte(pace.ordinal());
        out.writeInt(people);
        out.writeInt(mentions);
        out.writeInt(copies);
        out.writeLong(source);
        out.writeBoolean(sources);
        out.writeLong(stoodOut);
        out.writeLong(alerted);
        out.writeLong(glanced);
        sketch.write(out, shelf);
        var known = detector;
        out.writeBoolean(known != null);
        if (known != null) {
            known.write(out);
        }
    }

    static Watch read(DataInput in, Shelf shelf) throws IOException {
        var watch = new Watch(Pace.values()[in.readByte()]);
        watch.people = in.readInt();
        watch.mentions = in.readInt();
        watch.copies = in.readInt();
        watch.source = in.readLong();
        watch.sources = in.readBoolean();
        watch.stoodOut = in.readLong();
        watch.alerted = in.readLong();
        watch.glanced = in.readLong();
        watch.sketch = Sketch.read(in, shelf);
        watch.detector = in.readBoolean() ? Detector.read(in) : null;
        return watch;
    }
}
