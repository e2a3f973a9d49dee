package tlog.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tlog.Malformed;
import tlog.Strict;

/// One line under a note: who signed, and the bytes that only they could make (C2SP signed-note).
public record NoteSignature(KeyName key, byte[] bytes) {

    private static final String DASH = "\u2014 ";

    /// Without its newline.
    public static NoteSignature parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH)) {
            throw new Malformed("A line under the note is no signature");
        }
        var bytes = Strict.base64(parts[2], "A signature");
        if (bytes.length < 5) {
            throw new Malformed("A signature is too short");
        }
        var key = new KeyName(parts[1], ByteBuffer.wrap(bytes).getInt());
        return new NoteSignature(key, Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /// Without its newline.
    public String line() {
        var signed = ByteBuffer.allocate(4 + bytes.length).putInt(key.id()).put(bytes).array();
        return DASH + key.name() + " " + Strict.base64(signed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature(var its, var theirs)
                && key.equals(its)
                && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return line();
    }
}
