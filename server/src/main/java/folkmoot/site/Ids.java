package folkmoot.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes ids that sort by time, and writes them short for addresses.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 22;

    private Ids() {}

    /// A new UUIDv7 (RFC 9562) of this moment.
    public static UUID next() {
        return next(Instant.now());
    }

    /// A new UUIDv7 of the given moment, for what is brought in later than it happened.
    public static UUID next(Instant at) {
        var high = at.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        return new UUID(high, RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /// The id that follows from these words (UUIDv8): always the same, and never one that somebody
    /// could choose. For what a form names before it is there.
    public static UUID hashed(String words) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
            var bits = ByteBuffer.wrap(hash);
            return new UUID(
                    bits.getLong() & ~0xF000L | 0x8000L,
                    bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // A page names hundreds of things, so this is done without big numbers: the id is four limbs
    // of 32 bits, and five digits at a time are taken off it.
    private static final long FIVE_DIGITS = 62L * 62 * 62 * 62 * 62;
    private static final long LIMB = 0xFFFFFFFFL;

    /// 22 characters of base 62; the same order as the id itself.
    public static String text(UUID id) {
        var high = id.getMostSignificantBits();
        var low = id.getLeastSignificantBits();
        var limbs = new long[] {high >>> 32, high & LIMB, low >>> 32, low & LIMB};
        var text = new byte[LENGTH];
        for (var end = LENGTH; end > 0; end -= 5) {
            var five = takeFive(limbs);
            for (var i = end - 1; i >= Math.max(0, end - 5); i--) {
                text[i] = (byte) DIGITS.charAt((int) (five % 62));
                five /= 62;
            }
        }
        return new String(text, ISO_8859_1);
    }

    // What is left when the number is divided, which it is afterwards.
    private static long takeFive(long[] limbs) {
        var rest = 0L;
        for (var i = 0; i < limbs.length; i++) {
            var part = rest << 32 | limbs[i];
            limbs[i] = part / FIVE_DIGITS;
            rest = part % FIVE_DIGITS;
        }
        return rest;
    }

    /// The id behind [#text]; [IllegalArgumentException] for anything else.
    public static UUID of(String text) {
        var limbs = new long[4];
        for (var i = 0; i < text.length() && text.length() == LENGTH; i++) {
            var worth = DIGITS.indexOf(text.charAt(i));
            if (worth < 0 || !grow(limbs, worth)) {
                throw new IllegalArgumentException("Not an id: " + text);
            }
        }
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("Not an id: " + text);
        }
        return new UUID(limbs[0] << 32 | limbs[1], limbs[2] << 32 | limbs[3]);
    }

    // Appends a digit; false when that is more than 128 bits.
    private static boolean grow(long[] limbs, int digit) {
        long carry = digit;
        for (var i = limbs.length - 1; i >= 0; i--) {
            var part = limbs[i] * 62 + carry;
            limbs[i] = part & LIMB;
            carry = part >>> 32;
        }
        return carry == 0;
    }
}
