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
    private static final int STRIDE = 4;
    private static final double[] HALF_LIVES = {7 * 24, 14, 8};
    private static final double[] LEAST = {5, 4, 3};
    private static final int FAR = 4096;

    private final int shift;
    private final int[] counts;
    private final float[][] means = new float[PACES.length][];
    private final float[][] squares = new float[PACES.length][];
    private final int[][] touched = new int[PACES.length][];
    private final int[] clocks = new int[PACES.length];
    private final double[][] near = new double[PACES.length][USUAL];
    private final double[][] far = new double[PACES.length][FAR];

    Table(int bits) {
        shift = Long.SIZE - bits;
        counts = new int[STRIDE << bits];
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

    /// One more person says it in the epoch; how many did by now.
    int add(long key, Pace pace) {
        var first = cell(key) * STRIDE + pace.ordinal();
        var second = other(key) * STRIDE + pace.ordinal();
        var count = ++counts[first];
        return first == second ? count : Math.min(count, ++counts[second]);
    }

    int count(long key, Pace pace) {
        return Math.min(
                counts[cell(key) * STRIDE + pace.ordinal()],
                counts[other(key) * STRIDE + pace.ordinal()]);
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
        return whole >= FAR ? 0 : far[pace.ordinal()][whole] * near[pace.ordinal()][parts % USUAL];
    }

    /// The epoch is over: its counts become past. It is worth so many parts of a usual one.
    void close(Pace pace, int people, int parts) {
        var at = pace.ordinal();
        var now = clocks[at] + parts;
        var gain = 1 - left(pace, parts);
        for (var cell = 0; cell < means[at].length; cell++) {
            var count = counts[cell * STRIDE + at];
            if (count > 0) {
                var share = Math.min(1, (double) count / people);
                var left = left(pace, now - touched[at][cell]);
                means[at][cell] = (float) (means[at][cell] * left + gain * share);
                squares[at][cell] = (float) (squares[at][cell] * left + gain * share * share);
                touched[at][cell] = now;
                counts[cell * STRIDE + at] = 0;
            }
        }
        clocks[at] = now;
    }

    void write(DataOutput out) throws IOException {
        for (var pace = 0; pace < PACES.length; pace++) {
            out.writeInt(clocks[pace]);
            for (var cell = 0; cell < means[pace].length; cell++) {
                if (holds(pace, cell)) {
                    out.writeInt(cell);
                    out.writeInt(counts[cell * STRIDE + pace]);
                    out.writeFloat(means[pace][cell]);
                    out.writeFloat(squares[pace][cell]);
                    out.writeInt(touched[pace][cell]);
                }
            }
            out.writeInt(-1);
        }
    }

    private boolean holds(int pace, int cell) {
        return counts[cell * STRIDE + pace] > 0 || means[pace][cell] > 0;
    }

    void read(DataInput in) throws IOException {
        for (var pace = 0; pace < PACES.length; pace++) {
            clocks[pace] = in.readInt();
            for (var cell = in.readInt(); cell >= 0; cell = in.readInt()) {
                counts[cell * STRIDE + pace] = in.readInt();
                means[pace][cell] = in.readFloat();
                squares[pace][cell] = in.readFloat();
                touched[pace][cell] = in.readInt();
            }
        }
    }
}
