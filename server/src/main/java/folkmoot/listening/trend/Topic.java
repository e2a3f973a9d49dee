package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// A topic while it is talked about more than usual.
final class Topic {

    private static final double GROWS = 1.02;
    private static final double HIGH = 0.6;
    private static final double GONE = 0.1;
    private static final double[] KEEPS = {0.944, 0.707, 0.5};
    private static final int[] GRACE = {3, 1, 0};

    final long id;
    final Pace pace;
    final TreeMap<Long, String> words = new TreeMap<>();
    Trend shown;
    private long leading;
    private double mean;
    private double peak;
    private long peaked;

    Topic(long id, Pace pace, Trend shown) {
        this.id = id;
        this.pace = pace;
        this.shown = shown;
    }

    /// What most of its people say, by which it is followed.
    long leading() {
        return leading;
    }

    void add(List<Alert> group) {
        group.forEach(it -> words.putIfAbsent(it.term().key, it.term().words));
        if (leading == 0) {
            var most = group.getFirst();
            for (var it : group) {
                most = it.people() > most.people() ? it : most;
            }
            leading = most.term().key;
        }
    }

    boolean has(List<Alert> group) {
        return group.stream().anyMatch(it -> words.containsKey(it.term().key));
    }

    /// An epoch at its pace is over, in which so many people spoke of it.
    Stage step(long epoch, int people) {
        var keeps = KEEPS[pace.ordinal()];
        mean = mean * keeps + (1 - keeps) * people;
        if (mean > peak * GROWS) {
            peak = mean;
            peaked = epoch;
        }
        if (mean < GONE * peak) {
            return Stage.OVER;
        }
        if (mean < HIGH * peak) {
            return Stage.FADING;
        }
        return epoch - peaked <= GRACE[pace.ordinal()] ? Stage.EMERGING : Stage.PEAK;
    }

    void forget(UUID id) {
        if (shown.evidence().stream().anyMatch(it -> it.said().equals(id))) {
            shown =
                    Changed.evidence(
                            shown,
                            shown.evidence().stream().filter(it -> !it.said().equals(id)).toList());
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(id);
        out.writeByte(pace.ordinal());
        Changed.write(shown, out);
        out.writeInt(words.size());
        for (var it : words.entrySet()) {
            out.writeLong(it.getKey());
            out.writeUTF(it.getValue());
        }
        out.writeLong(leading);
        out.writeDouble(mean);
        out.writeDouble(peak);
        out.writeLong(peaked);
    }

    static Topic read(DataInput in) throws IOException {
        var id = in.readLong();
        var pace = Pace.values()[in.readByte()];
        var topic = new Topic(id, pace, Changed.read(in));
        for (var left = in.readInt(); left > 0; left--) {
            topic.words.put(in.readLong(), in.readUTF());
        }
        topic.leading = in.readLong();
        topic.mean = in.readDouble();
        topic.peak = in.readDouble();
        topic.peaked = in.readLong();
        return topic;
    }
}
