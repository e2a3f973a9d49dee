package folkmoot.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a file is by its first bytes; nothing else is believed.
enum Format {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    private static final int LONGEST_MAGIC = 12;

    private final String reader;

    Format(String reader) {
        this.reader = reader;
    }

    /// The name under which ImageIO knows its reader.
    String reader() {
        return reader;
    }

    /// Null for everything that is not taken, SVG and GIF among it.
    static @Nullable Format of(byte[] bytes) {
        if (bytes.length < LONGEST_MAGIC) {
            return null;
        }
        if (is(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (is(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        return is(bytes, 0, "RIFF") && is(bytes, 8, "WEBP") ? WEBP : null;
    }

    /// Whether a file is as long as it says; the decoders of JPEG and PNG see that by themselves.
    boolean whole(byte[] file) {
        return this != WEBP
                || 8L + ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4)
                        <= file.length;
    }

    private static boolean is(byte[] bytes, int at, String magic) {
        var wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (var i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
