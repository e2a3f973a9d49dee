package folkmoot.listening.trend;

import java.util.UUID;

/// Numbers that stand for words, people and texts.
final class Hash {

    static final long SEED = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /// One more character.
    static long add(long hash, int point) {
        return (hash ^ point) * PRIME;
    }

    static long of(String text) {
        var hash = SEED;
        for (var i = 0; i < text.length(); i++) {
            hash = add(hash, text.charAt(i));
        }
        return mix(hash);
    }

    static long of(UUID id) {
        return mix(id.getMostSignificantBits() * SPREAD ^ id.getLeastSignificantBits());
    }

    static long both(long first, long second) {
        return mix(first * SPREAD + second);
    }

    /// Spreads a number over all numbers (the finaliser of SplitMix64).
    static long mix(long value) {
        var it = value;
        it = (it ^ it >>> 30) * 0xBF58476D1CE4E5B9L;
        it = (it ^ it >>> 27) * 0x94D049BB133111EBL;
        return it ^ it >>> 31;
    }
}
