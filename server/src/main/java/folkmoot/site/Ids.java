package folkmoot.site;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes ids that sort by time, and writes them short for addresses.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
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

    /// 22 characters of base 62; the same order as the id itself.
    public static String text(UUID id) {
        var rest = new BigInteger(id.toString().replace("-", ""), 16);
        var text = new char[LENGTH];
        for (var i = LENGTH - 1; i >= 0; i--) {
            var parts = rest.divideAndRemainder(BASE);
            text[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }

    /// The id behind [#text]; [IllegalArgumentException] for anything else.
    public static UUID of(String text) {
        var value = BigInteger.ZERO;
        for (var digit : text.toCharArray()) {
            var worth = DIGITS.indexOf(digit);
            if (worth < 0) {
                throw new IllegalArgumentException("Not an id: " + text);
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(worth));
        }
        if (text.length() != LENGTH || value.bitLength() > 128) {
            throw new IllegalArgumentException("Not an id: " + text);
        }
        return new UUID(value.shiftRight(64).longValue(), value.longValue());
    }
}
