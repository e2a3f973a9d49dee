package folkmoot.listening.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How steps and findings are written down.
final class Bytes {

    private Bytes() {}

    interface Written {
        void to(DataOutput out) throws IOException;
    }

    interface Read<T> {
        T from(DataInput in) throws IOException;
    }

    static byte[] of(Written it) {
        var bytes = new ByteArrayOutputStream(512);
        try {
            it.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Read<T> it) {
        try {
            return it.from(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Longer than what writeUTF can take.
    static void text(String text, DataOutput out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void texts(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text(text, out);
        }
    }

    static List<String> texts(DataInput in) throws IOException {
        var texts = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return List.copyOf(texts);
    }

    static void id(UUID id, DataOutput out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    static UUID id(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
