package folkmoot.listening.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A series of our own, as the reviews of a product: how many there are, and what they say as a
/// number, as stars.
public final class Pulse {

    private static final double UNUSUAL = 5;
    private static final int FEWEST = 5;
    private static final double LEAST = 0.5;

    private final Detector counts;
    private double weight;
    private double mean;
    private double square;

    private Pulse(Detector counts) {
        this.counts = counts;
    }

    public static Pulse beginning(Pace pace, long epoch) {
        return new Pulse(Detector.beginning(pace, epoch, 0));
    }

    /// How unusual an epoch was: the count, and the mean of the values against all before, each in
    /// multiples of what is usual. Where few came, nothing is unusual.
    public record Beat(int count, double strength, double shift) {

        public boolean unusual() {
            return count >= FEWEST && (strength > UNUSUAL || Math.abs(shift) > UNUSUAL);
        }
    }

    /// An epoch with values; epochs that are left out had none.
    public Beat take(long epoch, double... values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        var strength = counts.take(epoch, values.length);
        var shift = values.length == 0 ? 0 : shift(sum / values.length, values.length);
        var beat = new Beat(values.length, strength, shift);
        if (!beat.unusual()) {
            learn(values);
        }
        return beat;
    }

    private double shift(double now, int count) {
        if (weight < FEWEST) {
            return 0;
        }
        var deviation = Math.max(LEAST, Math.sqrt(Math.max(0, square - mean * mean)));
        return (now - mean) / (deviation * Math.sqrt(1.0 / count + 1 / weight));
    }

    // What is under examination teaches nothing.
    private void learn(double... values) {
        for (var value : values) {
            weight++;
            mean += (value - mean) / weight;
            square += (value * value - square) / weight;
        }
    }

    void write(DataOutput out) throws IOException {
        counts.write(out);
        out.writeDouble(weight);
        out.writeDouble(mean);
        out.writeDouble(square);
    }

    static Pulse read(DataInput in) throws IOException {
        var pulse = new Pulse(Detector.read(in));
        pulse.weight = in.readDouble();
        pulse.mean = in.readDouble();
        pulse.square = in.readDouble();
        return pulse;
    }
}
