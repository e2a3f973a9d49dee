package folkmoot.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the longer sequences of UTF-8 in a stream, and the bytes that fit into none.
final class Utf8Count {

    private static final int START = 4096;
    private static final int SAMPLE = 1 << 14;
    private static final int AROUND = 32;

    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private byte[] start = {};
    private long right;
    private long wrong;
    private int missing;

    void read(InputStream in) throws IOException {
        start = in.readNBytes(START);
        count(start, start.length);
        for (var length = in.read(buffer); length > 0; length = in.read(buffer)) {
            count(buffer, length);
        }
        wrong += missing > 0 ? 1 : 0;
    }

    /// The first bytes.
    byte[] start() {
        return start;
    }

    /// Surroundings of bytes that are no UTF-8, for guessing what they are.
    byte[] sample() {
        return sample.toByteArray();
    }

    /// Sequences of two and more bytes.
    long right() {
        return right;
    }

    long wrong() {
        return wrong;
    }

    private void count(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            var it = bytes[i];
            if (missing > 0 && (it & 0xC0) == 0x80) {
                right += --missing == 0 ? 1 : 0;
            } else if (missing > 0 || it < 0) {
                begin(bytes, i, length);
            }
        }
    }

    private void begin(byte[] bytes, int at, int length) {
        var it = bytes[at] & 0xFF;
        var before = missing;
        missing = it < 0xC2 || it > 0xF4 ? 0 : it < 0xE0 ? 1 : it < 0xF0 ? 2 : 3;
        if (before > 0 || it >= 0x80 && missing == 0) {
            wrong++;
            if (sample.size() < SAMPLE) {
                var from = Math.max(0, at - AROUND);
                sample.write(bytes, from, Math.min(length, at + AROUND) - from);
            }
        }
    }
}
