package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;

/// A text that may be shown as evidence, for as long as its epoch is open.
record Kept(UUID id, long person, long original, String language, String text) {

    /// Which texts are kept where not all can be: everywhere those with the least rank.
    long rank() {
        return Hash.of(id);
    }

    Utterance utterance() {
        return Utterance.of(text, language);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        out.writeLong(person);
        out.writeLong(original);
        out.writeUTF(language);
        out.writeUTF(text);
    }

    static Kept read(DataInput in) throws IOException {
        return new Kept(
                new UUID(in.readLong(), in.readLong()),
                in.readLong(),
                in.readLong(),
                in.readUTF(),
                in.readUTF());
    }
}
