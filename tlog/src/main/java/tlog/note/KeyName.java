package tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tlog.Malformed;

/// What names a key in a note: a name and four bytes of a hash (C2SP signed-note).
public record KeyName(String name, int id) {

    public KeyName {
        if (name.isEmpty() || name.length() > 255 || name.codePoints().anyMatch(KeyName::strange)) {
            throw new Malformed("A key's name is empty, too long or has spaces or a plus in it");
        }
    }

    static KeyName of(String name, Algorithm algorithm, byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(algorithm.type());
            return new KeyName(name, ByteBuffer.wrap(digest.digest(key)).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    String hex() {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public String toString() {
        return name + "+" + hex();
    }

    private static boolean strange(int letter) {
        return letter == '+'
                || letter < ' '
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }
}
