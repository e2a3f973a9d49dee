package folkmoot.listening.reading;

/// A word as a number that does not give it away (FNV-1a).
final class WordHash {

    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private WordHash() {}

    static long of(String word) {
        var hash = START;
        for (var i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
