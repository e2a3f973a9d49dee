package folkmoot.listening.stream;

import folkmoot.listening.Judged;
import folkmoot.listening.Reading;
import folkmoot.listening.Sentence;
import folkmoot.listening.trend.Trend;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// A finding as it travels.
public final class FindingBytes {

    private static final int READ = 1;
    private static final int CHANGED = 2;
    private static final int REACHED = 3;

    private FindingBytes() {}

    public static byte[] of(Finding finding) {
        return Bytes.of(out -> write(finding, out));
    }

    public static Finding read(byte[] bytes) {
        return Bytes.read(bytes, FindingBytes::read);
    }

    private static void write(Finding finding, DataOutput out) throws IOException {
        switch (finding) {
            case Finding.Read(var brand, var number, var mention, var reading) -> {
                begin(READ, brand, out);
                out.writeLong(number);
                Bytes.id(mention, out);
                write(reading, out);
            }
            case Finding.Changed(var brand, var number, var place, var trend) -> {
                begin(CHANGED, brand, out);
                out.writeLong(number);
                out.writeInt(place);
                trend.write(out);
            }
            case Finding.Reached(var brand, var number, var moment) -> {
                begin(REACHED, brand, out);
                out.writeLong(number);
                out.writeLong(moment.toEpochMilli());
            }
        }
    }

    private static void begin(int what, String brand, DataOutput out) throws IOException {
        out.writeByte(what);
        Bytes.text(brand, out);
    }

    private static Finding read(DataInput in) throws IOException {
        var what = in.readByte();
        var brand = Bytes.text(in);
        return switch (what) {
            case READ -> new Finding.Read(brand, in.readLong(), Bytes.id(in), reading(in));
            case CHANGED -> new Finding.Changed(brand, in.readLong(), in.readInt(), Trend.read(in));
            case REACHED ->
                    new Finding.Reached(brand, in.readLong(), Instant.ofEpochMilli(in.readLong()));
            default -> throw new IOException("A finding of kind " + what);
        };
    }

    private static void write(Reading it, DataOutput out) throws IOException {
        write(it.spam(), out);
        out.writeInt(it.sentences().size());
        for (var sentence : it.sentences()) {
            Bytes.text(sentence.text(), out);
            write(sentence.kind(), out);
            write(sentence.polarity(), out);
            Bytes.texts(sentence.products(), out);
            Bytes.texts(sentence.aspects(), out);
        }
    }

    private static Reading reading(DataInput in) throws IOException {
        var spam = judged(in);
        var sentences = new ArrayList<Sentence>();
        for (var left = in.readInt(); left > 0; left--) {
            sentences.add(
                    new Sentence(
                            Bytes.text(in),
                            judged(in),
                            judged(in),
                            Bytes.texts(in),
                            Bytes.texts(in)));
        }
        return new Reading(spam, sentences);
    }

    private static void write(Judged it, DataOutput out) throws IOException {
        out.writeInt(it.probabilities().size());
        for (var each : it.probabilities().entrySet()) {
            Bytes.text(each.getKey(), out);
            out.writeDouble(each.getValue());
        }
        Bytes.texts(it.labels(), out);
        out.writeBoolean(it.several());
    }

    private static Judged judged(DataInput in) throws IOException {
        var probabilities = new LinkedHashMap<String, Double>();
        for (var left = in.readInt(); left > 0; left--) {
            probabilities.put(Bytes.text(in), in.readDouble());
        }
        return new Judged(probabilities, Bytes.texts(in), in.readBoolean());
    }
}
