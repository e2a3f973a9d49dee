package folkmoot.listening.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Learns yes or no from one decision at a time, beginning with what a model thinks already. Its
/// state is bytes: where it was brought back it goes on as if it had never stopped.
/*
 * Idea: a logistic regression over hashed n-grams, added to the log odds of the model it begins
 * with. Each number has a pace of its own that slows down with what it has learnt (AdaGrad, Duchi
 * et al. 2011), so that single decisions about rare words count at once and common words stay calm.
 *
 * Not for several threads at a time.
 */
public final class Apprentice {

    private static final int WIDTH = 1 << 15;
    private static final double PACE = 0.35;
    private static final double LEAST = 1e-4;
    private static final int VERSION = 1;

    private final float[] weights = new float[WIDTH + 1];
    private final float[] learnt = new float[WIDTH + 1];
    private long decisions;

    /// How probable a yes is, where the model before it says `prior`.
    public double probability(Seen seen, double prior) {
        var text = place(seen);
        return logistic(start(prior) + text.dot(weights) + weights[WIDTH]);
    }

    /// What a person decided.
    public void learn(Seen seen, double prior, boolean yes) {
        var text = place(seen);
        var off = logistic(start(prior) + text.dot(weights) + weights[WIDTH]) - (yes ? 1 : 0);
        for (var i = 0; i < text.at().length; i++) {
            step(text.at()[i], off * text.value()[i]);
        }
        step(WIDTH, off);
        decisions++;
    }

    public long decisions() {
        return decisions;
    }

    private void step(int at, double slope) {
        learnt[at] += (float) (slope * slope);
        weights[at] -= (float) (PACE * slope / Math.sqrt(learnt[at] + 1e-6));
    }

    private static double start(double prior) {
        var it = Math.clamp(prior, LEAST, 1 - LEAST);
        return StrictMath.log(it / (1 - it));
    }

    private static double logistic(double it) {
        return 1 / (1 + StrictMath.exp(-it));
    }

    private static Sparse place(Seen seen) {
        return new Space(ONES, 0, 1, 0).place(new Seen(seen.grams(), new float[0]));
    }

    private static final float[] ONES = ones();

    private static float[] ones() {
        var ones = new float[WIDTH];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    public byte[] state() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeLong(decisions);
            for (var i = 0; i <= WIDTH; i++) {
                if (learnt[i] != 0) {
                    out.writeInt(i);
                    out.writeFloat(weights[i]);
                    out.writeFloat(learnt[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Apprentice of(byte[] state) {
        var it = new Apprentice();
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            if (in.readInt() != VERSION) {
                throw new IllegalArgumentException("This state is of another version.");
            }
            it.decisions = in.readLong();
            while (in.available() > 0) {
                var at = in.readInt();
                it.weights[at] = in.readFloat();
                it.learnt[at] = in.readFloat();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return it;
    }
}
