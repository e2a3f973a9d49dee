package folkmoot.listening.trend;

import folkmoot.listening.series.Detector;
import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How many people spoke at all, so that more of everything is not more of one thing.
final class Crowd {

    private static final Pace[] PACES = Pace.values();
    private static final double[] FOLLOWS = {0.0041, 0.048, 0.083};

    private final int[] people = new int[PACES.length];
    private final double[] mean = new double[PACES.length];
    private final @Nullable Detector[] detectors = new @Nullable Detector[PACES.length];
    private long source;
    private boolean sources;

    void begins(Pace pace) {
        people[pace.ordinal()]++;
    }

    int people(Pace pace) {
        return people[pace.ordinal()];
    }

    void from(long where) {
        sources |= source != 0 && source != where;
        source = where;
    }

    /// Whether anything was ever heard from more than one place.
    boolean sources() {
        return sources;
    }

    double mean(Pace pace) {
        return mean[pace.ordinal()];
    }

    /// How many spoke in the epochs before one, oldest first.
    float[] before(Pace pace, long epoch) {
        var detector = detectors[pace.ordinal()];
        if (detector == null) {
            return new float[0];
        }
        var past = detector.past();
        if (detector.next() >= epoch) {
            return past;
        }
        var all = Arrays.copyOf(past, past.length + 1);
        all[past.length] = people(pace);
        return all;
    }

    /// What the epoch is worth to those that learn from it, in parts of a usual one.
    int worth(Pace pace) {
        var at = pace.ordinal();
        var usual = mean[at] == 0 ? people[at] : mean[at];
        return (int) Math.clamp(Math.round(Table.USUAL * people[at] / usual), 1, Table.USUAL);
    }

    void close(Pace pace, long epoch) {
        var at = pace.ordinal();
        var detector = detectors[at];
        if (detector == null) {
            detector = Detector.beginning(pace, epoch, people[at]);
            detectors[at] = detector;
            mean[at] = people[at];
        }
        detector.take(epoch, people[at]);
        mean[at] += FOLLOWS[at] * (people[at] - mean[at]);
        people[at] = 0;
    }

    void write(DataOutput out) throws IOException {
        for (var at = 0; at < PACES.length; at++) {
            out.writeInt(people[at]);
            out.writeDouble(mean[at]);
            var detector = detectors[at];
            out.writeBoolean(detector != null);
            if (detector != null) {
                detector.write(out);
            }
        }
        out.writeLong(source);
        out.writeBoolean(sources);
    }

    void read(DataInput in) throws IOException {
        for (var at = 0; at < PACES.length; at++) {
            people[at] = in.readInt();
            mean[at] = in.readDouble();
            detectors[at] = in.readBoolean() ? Detector.read(in) : null;
        }
        source = in.readLong();
        sources = in.readBoolean();
    }
}
