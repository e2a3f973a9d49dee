package folkmoot.listening.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What is usual in a series of counts, and how far the newest one is from it.
/*
 * Idea: y = 2 sqrt(x + 3/8) makes the noise of counts the same everywhere (Anscombe). What is
 * usual is a level that follows slowly plus an offset for the place in the week; how much it
 * wavers is the mean distance from that. Outliers are clipped before anything learns from them, or
 * the first burst would hide the second.
 *
 * Beyond the measured variant (shared/research/uniques.md, section 3), each with numbers in
 * docs/benchmarks.md: two epochs together may do what one alone does not; and whatever came at
 * this place in the last two weeks is no news when it comes again.
 *
 * Cost: constant per epoch; no clock, no randomness; the square root is the only function used, so
 * that every machine computes the same.
 */
public final class Detector {

    private static final double NORMAL = 1.2533;
    private static final double LEAST = 0.25;
    private static final double CLIP = 3;
    private static final double BOTH = StrictMath.sqrt(2);
    private static final double MORE = 1.2;
    private static final double CHANCE = 3;
    private static final int WEEKS = 2;

    private final Pace pace;
    private final float[] season;
    private final Ring past;
    private double level;
    private double distance;
    private double before;
    private long next;

    private Detector(Pace pace, Ring past, long next, double level) {
        this.pace = pace;
        this.season = new float[pace.slots()];
        this.past = past;
        this.next = next;
        this.level = level;
        this.distance = 1 / NORMAL;
    }

    /// Begins with what is thought to be usual, before the epoch that comes next.
    public static Detector beginning(Pace pace, long next, double usual) {
        return new Detector(pace, new Ring(pace.kept()), next, even(usual));
    }

    /// How unusual a number would be now, in multiples of how much this series wavers.
    public double look(long epoch, double x) {
        var z = alone(epoch, x);
        var lasting = epoch == next ? (z + before) / BOTH : z;
        return echoes(epoch, x) ? Math.min(z, 0) : Math.max(z, lasting);
    }

    private double alone(long epoch, double x) {
        return (even(x) - season[pace.slot(epoch)] - level) / scale();
    }

    private double scale() {
        return NORMAL * distance + LEAST;
    }

    private static double even(double x) {
        return 2 * Math.sqrt(x + 0.375);
    }

    // The hours beside it, too: what people do every Monday they do not do to the minute.
    private boolean echoes(long epoch, double x) {
        var beside = pace == Pace.HOUR ? 1 : 0;
        for (var week = 1; pace.week() > 0 && week <= WEEKS; week++) {
            for (var shift = -beside; shift <= beside; shift++) {
                var then = past.at(week * pace.week() - shift - (int) (epoch - next));
                if (then > 0 && x <= MORE * then + CHANCE * Math.sqrt(then)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Looks, then learns; epochs that were left out had nothing in them.
    public double take(long epoch, double x) {
        skipTo(epoch);
        var z = look(epoch, x);
        learn(epoch, x);
        return z;
    }

    private void skipTo(long epoch) {
        var first = Math.max(next, epoch - pace.kept());
        next = Math.max(next, first);
        while (next < epoch) {
            learn(next, 0);
        }
    }

    private void learn(long epoch, double x) {
        var z = alone(epoch, x);
        var off = Math.max(-CLIP, Math.min(CLIP, z)) * scale();
        level += pace.level() * off;
        season[pace.slot(epoch)] += (float) (pace.season() * off);
        distance += pace.scale() * (Math.abs(off) - distance);
        before = z;
        past.add((float) x);
        next = epoch + 1;
    }

    /// What would be usual in an epoch.
    public double usual(long epoch) {
        var y = Math.max(0, season[pace.slot(epoch)] + level);
        return Math.max(0, y * y / 4 - 0.375);
    }

    /// The numbers of the last epochs, oldest first.
    public float[] past() {
        return past.all();
    }

    /// The epoch that it has not seen yet.
    public long next() {
        return next;
    }

    /// Everything it knows.
    public void write(DataOutput out) throws IOException {
        out.writeByte(pace.ordinal());
        out.writeLong(next);
        out.writeDouble(level);
        out.writeDouble(distance);
        out.writeDouble(before);
        for (var offset : season) {
            out.writeFloat(offset);
        }
        past.write(out);
    }

    /// What [#write] wrote.
    public static Detector read(DataInput in) throws IOException {
        var pace = Pace.values()[in.readByte()];
        var next = in.readLong();
        var level = in.readDouble();
        var distance = in.readDouble();
        var before = in.readDouble();
        var season = new float[pace.slots()];
        for (var i = 0; i < season.length; i++) {
            season[i] = in.readFloat();
        }
        var read = new Detector(pace, Ring.read(in, pace.kept()), next, level);
        read.distance = distance;
        read.before = before;
        System.arraycopy(season, 0, read.season, 0, season.length);
        return read;
    }
}
