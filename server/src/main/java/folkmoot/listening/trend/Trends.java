package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The trends of one brand: takes what is said in the order in which it becomes known, and tells
/// what changed.
/*
 * Time is the time of what is said. An epoch is over when something was said more than two minutes
 * after its end; whatever comes still later is left out and counted. Within those two minutes the
 * order does not matter: the same things said give the same trends.
 *
 * One thread at a time. A snapshot taken anywhere and restored elsewhere goes on as if nothing had
 * happened, bit by bit.
 */
public final class Trends {

    private static final int VERSION = 1;
    private static final Duration LAG = Duration.ofMinutes(2);
    private static final Instant LONG_AGO = Instant.ofEpochMilli(Long.MIN_VALUE / 2);
    private static final int GLANCE = 300;
    private static final Pace[] PACES = Pace.values();

    private final Sizes sizes;
    private final Memory memory;
    private final Counting counting;
    private final Judging judging;
    private final Topics topics;
    private final Waiting waiting = new Waiting();
    private final long[] epochs = new long[PACES.length];
    private Instant latest = LONG_AGO;
    private Instant done = LONG_AGO;
    private boolean begun;
    private boolean changed;
    private long glanced;
    private long late;

    public Trends(Sizes sizes) {
        this.sizes = sizes;
        memory = new Memory(sizes);
        counting = new Counting(memory);
        judging = new Judging(memory);
        topics = new Topics(memory);
    }

    /// Something was said; tells what became of that and of the time that passed.
    public List<Trend> take(Said said) {
        var it = said.cut();
        if (it.at().isBefore(done)) {
            late++;
            return List.of();
        }
        waiting.add(it);
        if (it.at().isAfter(latest)) {
            latest = it.at();
            return until(latest.minus(LAG));
        }
        return List.of();
    }

    /// Nothing that was said before this moment will come any more.
    public List<Trend> until(Instant moment) {
        if (!moment.isAfter(done)) {
            return List.of();
        }
        done = moment;
        var told = new ArrayList<Trend>();
        for (var it = waiting.next(moment); it != null; it = waiting.next(moment)) {
            pass(it.at(), told);
            counting.count(it, epochs);
            changed = true;
        }
        if (begun) {
            pass(moment, told);
        }
        return told;
    }

    private void pass(Instant moment, List<Trend> told) {
        if (begun && moment.getEpochSecond() < (glanced + 1) * GLANCE) {
            return;
        }
        if (!begun) {
            begun = true;
            begin(moment);
        }
        while (true) {
            var ends = Pace.HOUR.start(epochs[0] + 1);
            var next = Instant.ofEpochSecond((glanced + 1) * GLANCE);
            if (next.isBefore(ends) && !next.isAfter(moment)) {
                glance(next, told);
                var last = moment.isBefore(ends) ? moment : ends.minusSeconds(1);
                glanced = last.getEpochSecond() / GLANCE;
            } else if (ends.isAfter(moment)) {
                return;
            } else if (idle()) {
                begin(moment);
            } else {
                end(ends, told);
            }
        }
    }

    private void begin(Instant moment) {
        for (var pace : PACES) {
            epochs[pace.ordinal()] = pace.epoch(moment);
        }
        glanced = moment.getEpochSecond() / GLANCE;
    }

    // Nothing is open that a silence could change.
    private boolean idle() {
        for (var pace : PACES) {
            if (memory.crowd.people(pace) > 0) {
                return false;
            }
        }
        return !topics.any();
    }

    private void glance(Instant at, List<Trend> told) {
        if (changed) {
            topics.hear(judging.look(Pace.HOUR, epochs[0]), at, told);
            changed = false;
        }
    }

    private void end(Instant hour, List<Trend> told) {
        for (var pace : PACES) {
            if (pace.epoch(hour) > epochs[pace.ordinal()]) {
                close(pace, epochs[pace.ordinal()]++, told);
            }
        }
        glanced = hour.getEpochSecond() / GLANCE;
    }

    private void close(Pace pace, long epoch, List<Trend> told) {
        var spoken = memory.crowd.people(pace) > 0;
        if (spoken) {
            topics.hear(judging.close(pace, epoch), pace.start(epoch + 1), told);
        }
        topics.step(pace, epoch, told);
        if (spoken) {
            judging.next(pace, epoch);
        }
    }

    /// What is talked about now, oldest first.
    public List<Trend> live() {
        return topics.shown();
    }

    /// What was withdrawn is shown nowhere any more. That it was said stays counted.
    public void forget(UUID said) {
        waiting.forget(said);
        memory.forget(said);
        topics.forget(said);
    }

    /// How much came too late to be counted.
    public long late() {
        return late;
    }

    /// Everything that it knows.
    public byte[] snapshot() {
        var bytes = new ByteArrayOutputStream();
        try (var out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new DeflaterOutputStream(
                                        bytes, new Deflater(Deflater.BEST_SPEED))))) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(DataOutput out) throws IOException {
        var shelf = new Shelf();
        var rest = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(rest), shelf);
        out.writeInt(VERSION);
        sizes.write(out);
        shelf.write(out);
        out.write(rest.toByteArray());
        topics.write(out);
        waiting.write(out);
        for (var epoch : epochs) {
            out.writeLong(epoch);
        }
        out.writeBoolean(begun);
        out.writeBoolean(changed);
        out.writeLong(glanced);
        out.writeLong(late);
        out.writeLong(latest.toEpochMilli());
        out.writeLong(done.toEpochMilli());
    }

    /// Goes on where a snapshot was taken.
    public static Trends restore(byte[] snapshot) {
        try (var in =
                new DataInputStream(
                        new BufferedInputStream(
                                new InflaterInputStream(new ByteArrayInputStream(snapshot))))) {
            var version = in.readInt();
            if (version != VERSION) {
                throw new IOException("A snapshot of version " + version);
            }
            var trends = new Trends(Sizes.read(in));
            trends.read(in);
            return trends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(DataInput in) throws IOException {
        memory.read(in, Shelf.read(in));
        topics.read(in);
        waiting.read(in);
        for (var pace = 0; pace < epochs.length; pace++) {
            epochs[pace] = in.readLong();
        }
        begun = in.readBoolean();
        changed = in.readBoolean();
        glanced = in.readLong();
        late = in.readLong();
        latest = Instant.ofEpochMilli(in.readLong());
        done = Instant.ofEpochMilli(in.readLong());
    }
}
