package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A word, a phrase or a pair that is watched, at one pace or several.
final class Term {

    final long key;
    final Kind kind;
    final String words;
    private final @Nullable Watch[] watches = new @Nullable Watch[Pace.values().length];

    Term(long key, Kind kind, String words) {
        this.key = key;
        this.kind = kind;
        this.words = words;
    }

    @Nullable Watch watch(Pace pace) {
        return watches[pace.ordinal()];
    }

    Watch begin(Pace pace) {
        var watch = new Watch(pace);
        watches[pace.ordinal()] = watch;
        return watch;
    }

    void end(Pace pace) {
        watches[pace.ordinal()] = null;
    }

    boolean idle() {
        for (var watch : watches) {
            if (watch != null) {
                return false;
            }
        }
        return true;
    }

    void forget(UUID id) {
        for (var watch : watches) {
            if (watch != null) {
                watch.sketch.forget(id);
            }
        }
    }

    /// What makes room first: what stood out longest ago, or never.
    long worth() {
        var worth = Long.MIN_VALUE;
        for (var watch : watches) {
            if (watch != null && watch.detector != null) {
                worth = Math.max(worth, watch.pace.start(watch.stoodOut).getEpochSecond());
            }
        }
        return worth;
    }

    void write(DataOutput out, Shelf shelf) throws IOException {
        out.writeLong(key);
        out.writeByte(kind.ordinal());
        out.writeUTF(words);
        for (var watch : watches) {
            out.writeBoolean(watch != null);
            if (watch != null) {
                watch.write(out, shelf);
            }
        }
    }

    static Term read(DataInput in, Shelf shelf) throws IOException {
        var term = new Term(in.readLong(), Kind.values()[in.readByte()], in.readUTF());
        for (var pace = 0; pace < term.watches.length; pace++) {
            term.watches[pace] = in.readBoolean() ? Watch.read(in, shelf) : null;
        }
        return term;
    }
}
