package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How many people said something in the epochs that are open, and which share of all people
/// usually says it: two cells for each key in tables of a fixed size (SigniTrend, KDD 2014).
/*
 * Idea: a cell holds for each pace the count of the open epoch, and exponentially weighted moments
 * of past shares. Keys that meet in a cell make it larger, never smaller, so the smaller one of
 * two cells is believed.
 *
 * An epoch in which few people spoke teaches little: time is counted in usual epochs, of which
 * 256 parts are one, and an epoch is worth at most that. What a cell has missed since it was last
 * touched is only forgetting, and made up for when it is touched again.
 */
final class Table {

    static final int USUAL = 256;

    private static final Pace[] PACES = Pace.values();
    private static final int FIELD = 21;
    private static final long MOST = (1L << FIELD) - 1;
    private static final double[] HALF_LIVES = {7 * 24, 14, 8};
    private static final double[] LEAST = {5, 4, 3};
    private static final int FAR = 4096;
    // Nearly all counts are small.
    private static final int FEW = 64;
    // Where a sum of one field would carry into the next.
    private static final long OVER = 1L << FIELD | 1L << 2 * FIELD | 1L << 3 * FIELD;

    private final int shift;
    private final long[] counts;
    private final float[][] means = new float[PACES.length][];
    private final float[][] squares = new float[PACES.length][];
    private final int[][] touched = new int[PACES.length][];
    private final int[] clocks = new int[PACES.length];
    private final double[][] near = new double[PACES.length][USUAL];
    private final double[][] far = new double[PACES.length][FAR];

    Table(int bits) {
        shift = Long.SIZE - bits;
        counts = new long[1 << bits];
        for (var pace = 0; pace < PACES.length; pace++) {
            means[pace] = new float[1 << bits];
            squares[pace] = new float[1 << bits];
            touched[pace] = new int[1 << bits];
            var rate = StrictMath.log(2) / HALF_LIVES[pace];
            for (var i = 0; i < USUAL; i++) {
                near[pace][i] = StrictMath.exp(-rate * i / USUAL);
            }
            for (var i = 0; i < FAR; i++) {
                far[pace][i] = StrictMath.exp(-rate * i);
            }
        }
    }

    private int cell(long key) {
        return (int) (key >>> shift);
    }

    private int other(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> shift);
    }

    /// What [#add] adds for an epoch.
    static long one(Pace pace) {
        return 1L << pace.ordinal() * FIELD;
    }

    /// One more person says it in these epochs; how many did by now, for [#count].
    long add(long key, long ones) {
        var first = cell(key);
        var second = other(key);
        var one = grown(first, ones);
        return first == second ? one : least(one, grown(second, ones));
    }

    private long grown(int cell, long ones) {
        // With two million it is full; one more would run over into its neighbour.
        var now = counts[cell];
        counts[cell] = ((now + ones ^ now ^ ones) & OVER) == 0 ? now + ones : now;
        return counts[cell];
    }

    private static long least(long one, long other) {
        var least = 0L;
        for (var shift = 0; shift < PACES.length * FIELD; shift += FIELD) {
            least |= Math.min(one & MOST << shift, other & MOST << shift);
        }
        return least;
    }

    /// The count of one epoch of those that [#add] returned.
    static int count(long counts, Pace pace) {
        return (int) (counts >>> pace.ordinal() * FIELD & MOST);
    }

    /// Usual epochs that it has learnt from.
    double age(Pace pace) {
        return (double) clocks[pace.ordinal()] / USUAL;
    }

    /// How many of so many people would usually say it.
    double usual(long key, Pace pace, double people) {
        return share(means[pace.ordinal()], believed(key, pace), pace) * people;
    }

    private int believed(long key, Pace pace) {
        var mean = means[pace.ordinal()];
        var first = cell(key);
        var second = other(key);
        return share(mean, first, pace) <= share(mean, second, pace) ? first : second;
    }

    // What was never said before the table began is not held against what was.
    private double share(float[] moments, int cell, Pace pace) {
        var now = clocks[pace.ordinal()];
        var known = 1 - left(pace, now);
        return known > 0
                ? moments[cell] * left(pace, now - touched[pace.ordinal()][cell]) / known
                : 0;
    }

    /// By how much more it is than usual, in units of how much it usually wavers.
    double significance(long key, Pace pace, int count, int people) {
        var cell = believed(key, pace);
        var mean = share(means[pace.ordinal()], cell, pace);
        var square = share(squares[pace.ordinal()], cell, pace);
        var deviation = Math.sqrt(Math.max(0, square - mean * mean)) * people;
        var least = LEAST[pace.ordinal()];
        return (count - Math.max(mean * people, least)) / (deviation + least);
    }

    private double left(Pace pace, int parts) {
        var whole = parts / USUAL;
        return whole >= FAR
                ? 0
                : far[pace.ordinal()][whole] * near[pace.ordinal()][parts & USUAL - 1];
    }

    /// The epoch is over: its counts become past. It is worth so many parts of a usual one.
    void close(Pace pace, int people, int parts) {
        var at = pace.ordinal();
        var now = clocks[at] + parts;
        var gain = 1 - left(pace, parts);
        var shares = shares(people);
        var mean = means[at];
        var square = squares[at];
        var last = touched[at];
        var others = ~(MOST << at * FIELD);
        // Cells that were touched in the same epoch have forgotten as much.
        var since = -1;
        var left = 0.0;
        for (var cell = 0; cell < mean.length; cell++) {
            var count = count(counts[cell], pace);
            if (count > 0) {
                var share = count < FEW ? shares[count] : Math.min(1, (double) count / people);
                if (now - last[cell] != since) {
                    since = now - last[cell];
                    left = left(pace, since);
                }
                mean[cell] = (float) (mean[cell] * left + gain * share);
                square[cell] = (float) (square[cell] * left + gain * share * share);
                last[cell] = now;
                counts[cell] &= others;
            }
        }
        clocks[at] = now;
    }

    private static double[] shares(int people) {
        var shares = new double[FEW];
        for (var count = 0; count < FEW; count++) {
            shares[count] = Math.min(1, (double) count / people);
        }
        return shares;
    }

    void write(DataOutput out) throws IOException {
        for (var cell = 0; cell < counts.length; cell++) {
            if (counts[cell] != 0) {
                out.writeInt(cell);
                out.writeLong(counts[cell]);
            }
        }
        out.writeInt(-1);
        for (var pace = 0; pace < PACES.length; pace++) {
            out.writeInt(clocks[pace]);
            for (var cell = 0; cell < means[pace].length; cell++) {
                if (means[pace][cell] > 0) {
                    out.writeInt(cell);
                    out.writeFloat(means[pace][cell]);
                    out.writeFloat(squares[pace][cell]);
                    out.writeInt(touched[pace][cell]);
                }
            }
            out.writeInt(-1);
        }
    }

    void read(DataInput in) throws IOException {
        for (var cell = in.readInt(); cell >= 0; cell = in.readInt()) {
            counts[cell] = in.readLong();
        }
        for (var pace = 0; pace < PACES.length; pace++) {
            clocks[pace] = in.readInt();
            for (var cell = in.readInt(); cell >= 0; cell = in.readInt()) {
                means[pace][cell] = in.readFloat();
                squares[pace][cell] = in.readFloat();
                touched[pace][cell] = in.readInt();
            }
        }
    }
}
