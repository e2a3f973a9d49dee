package folkmoot.listening.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// A model as a file: a line that says what it is, then numbers, deflated.
public final class ModelFile {

    private static final String MAGIC = "folkmoot model 1\n";
    private static final String DAMAGED = "This model is damaged.";
    private static final int MOST_LABELS = 10_000;
    private static final int MOST_BUCKETS = 1 << 24;

    private ModelFile() {}

    public static void write(Model model, OutputStream to) throws IOException {
        to.write(MAGIC.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        try (var out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(to)))) {
            out.writeUTF(model.task());
            out.writeInt(model.labels().size());
            for (var label : model.labels()) {
                out.writeUTF(label);
            }
            var space = model.space();
            out.writeInt(space.marks());
            out.writeFloat(space.volume());
            out.writeFloat(space.loudness());
            write(space.rarity(), out);
            var odds = model.odds();
            out.writeBoolean(odds.several());
            write(odds.slopes(), out);
            write(odds.shifts(), out);
            write(odds.bars(), out);
            write(model.weights(), out);
        }
    }

    private static void write(Weights weights, DataOutputStream out) throws IOException {
        write(weights.scales(), out);
        write(weights.biases(), out);
        out.writeInt(weights.numbers().length);
        for (var it : weights.numbers()) {
            out.writeShort(it);
        }
    }

    private static void write(float[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (var it : numbers) {
            out.writeFloat(it);
        }
    }

    /// Fails with words for people where it is no model, or one of another version.
    public static Model read(InputStream from) throws IOException {
        var magic =
                new String(
                        from.readNBytes(MAGIC.length()),
                        java.nio.charset.StandardCharsets.US_ASCII);
        if (!magic.equals(MAGIC)) {
            throw new IOException("This is no model that this version of Folkmoot has made.");
        }
        try {
            return whole(
                    new DataInputStream(
                            new BufferedInputStream(new InflaterInputStream(from), 1 << 16)));
        } catch (EOFException | ZipException e) {
            throw new IOException(DAMAGED, e);
        }
    }

    private static Model whole(DataInputStream in) throws IOException {
        var task = in.readUTF();
        var labels = new ArrayList<String>();
        for (var left = length(in, MOST_LABELS); left > 0; left--) {
            labels.add(in.readUTF());
        }
        var marks = length(in, MOST_LABELS);
        var volume = in.readFloat();
        var loudness = in.readFloat();
        var space = new Space(floats(in), marks, volume, loudness);
        var odds = new Odds(in.readBoolean(), floats(in), floats(in), floats(in));
        var scales = floats(in);
        var biases = floats(in);
        var weights = new Weights(shorts(in), scales, biases);
        if (weights.numbers().length != space.size() * labels.size()) {
            throw new IOException(DAMAGED);
        }
        return new Model(task, labels, space, weights, odds);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        var numbers = new float[length(in, MOST_BUCKETS)];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }

    private static short[] shorts(DataInputStream in) throws IOException {
        var numbers = new short[length(in, Integer.MAX_VALUE)];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = in.readShort();
        }
        return numbers;
    }

    private static int length(DataInputStream in, int most) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException(DAMAGED);
        }
        return length;
    }
}
