package tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Reads what has exactly one spelling and refuses every other one.
public final class Strict {

    private Strict() {}

    /// Standard Base64 with padding and no stray bits (RFC 4648, section 4).
    public static byte[] base64(String text, String what) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            // The JDK forgives missing padding and stray bits.
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed(what + " is not Base64", e);
        }
        throw new Malformed(what + " is not canonical Base64");
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// A count as ASCII digits without leading zeroes, up to 2^63 - 1.
    public static long decimal(String text, String what) {
        var good = !text.isEmpty() && text.length() <= 19;
        for (var i = 0; good && i < text.length(); i++) {
            good = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!good || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new Malformed(what + " is not a decimal number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed(what + " is too large", e);
        }
    }

    /// UTF-8 without a single wrong byte.
    public static String utf8(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed(what + " is not UTF-8", e);
        }
    }
}
