package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is known of a topic, with something changed, or as bytes.
final class Changed {

    private Changed() {}

    static Trend stage(Trend it, Stage stage, Instant at) {
        return new Trend(
                it.topic(),
                stage,
                it.label(),
                it.words(),
                it.pace(),
                it.since(),
                at,
                it.strength(),
                it.usual(),
                it.people(),
                it.mentions(),
                it.copies(),
                it.evidence());
    }

    static Trend evidence(Trend it, List<Evidence> evidence) {
        return new Trend(
                it.topic(),
                it.stage(),
                it.label(),
                it.words(),
                it.pace(),
                it.since(),
                it.at(),
                it.strength(),
                it.usual(),
                it.people(),
                it.mentions(),
                it.copies(),
                evidence);
    }

    static void write(Trend it, DataOutput out) throws IOException {
        out.writeLong(it.topic());
        out.writeByte(it.stage().ordinal());
        out.writeUTF(it.label());
        out.writeInt(it.words().size());
        for (var word : it.words()) {
            out.writeUTF(word);
        }
        out.writeByte(it.pace().ordinal());
        out.writeLong(it.since().toEpochMilli());
        out.writeLong(it.at().toEpochMilli());
        out.writeDouble(it.strength());
        out.writeDouble(it.usual());
        out.writeInt(it.people());
        out.writeInt(it.mentions());
        out.writeInt(it.copies());
        out.writeInt(it.evidence().size());
        for (var each : it.evidence()) {
            out.writeLong(each.said().getMostSignificantBits());
            out.writeLong(each.said().getLeastSignificantBits());
            out.writeUTF(each.sentence());
        }
    }

    static Trend read(DataInput in) throws IOException {
        return new Trend(
                in.readLong(),
                Stage.values()[in.readByte()],
                in.readUTF(),
                words(in),
                Pace.values()[in.readByte()],
                Instant.ofEpochMilli(in.readLong()),
                Instant.ofEpochMilli(in.readLong()),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                sentences(in));
    }

    private static List<String> words(DataInput in) throws IOException {
        var words = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return List.copyOf(words);
    }

    private static List<Evidence> sentences(DataInput in) throws IOException {
        var sentences = new ArrayList<Evidence>();
        for (var left = in.readInt(); left > 0; left--) {
            sentences.add(new Evidence(new UUID(in.readLong(), in.readLong()), in.readUTF()));
        }
        return List.copyOf(sentences);
    }
}
