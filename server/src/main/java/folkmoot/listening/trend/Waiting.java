package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said in the last two minutes waits for what was said before it and comes later.
final class Waiting {

    private static final Comparator<Said> ORDER =
            Comparator.comparing(Said::at).thenComparing(Said::id);

    private final PriorityQueue<Said> queue = new PriorityQueue<>(ORDER);

    void add(Said said) {
        queue.add(said);
    }

    /// The first that was said before a moment.
    @Nullable Said next(Instant before) {
        var first = queue.peek();
        return first != null && first.at().isBefore(before) ? queue.poll() : null;
    }

    void forget(UUID id) {
        queue.removeIf(it -> it.id().equals(id));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(queue.size());
        for (var it : queue.stream().sorted(ORDER).toList()) {
            out.writeLong(it.id().getMostSignificantBits());
            out.writeLong(it.id().getLeastSignificantBits());
            out.writeUTF(it.author());
            out.writeUTF(it.source());
            out.writeLong(it.at().toEpochMilli());
            out.writeUTF(it.language());
            out.writeUTF(it.text());
        }
    }

    void read(DataInput in) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            add(
                    new Said(
                            new UUID(in.readLong(), in.readLong()),
                            in.readUTF(),
                            in.readUTF(),
                            Instant.ofEpochMilli(in.readLong()),
                            in.readUTF(),
                            in.readUTF()));
        }
    }
}
