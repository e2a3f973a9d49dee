package folkmoot.listening.trend;

/// What is counted of one text, each thing once: its words, what stands together in twos and
/// threes, and pairs of words of one sentence.
final class Keys {

    static final int MOST = 1024;
    private static final int SLOTS = 4096;
    // Of a longer sentence, only so many words are paired.
    private static final int PAIRED = 24;

    private final long[] keys = new long[MOST];
    private final int[] spans = new int[MOST];
    private final long[] seen = new long[SLOTS];
    private final int[] stamps = new int[SLOTS];
    private final int[] saying = new int[Utterance.MOST];
    private int stamp;
    private int size;

    void read(Utterance it) {
        size = 0;
        stamp++;
        var count = 0;
        for (var i = 0; i < it.size(); i++) {
            if (count > 0 && !it.together(i, saying[0])) {
                pairs(it, count);
                count = 0;
            }
            if (it.says(i)) {
                add(it.word(i), Kind.WORD, i, i);
                phrases(it, i);
                saying[count++] = i;
            }
        }
        pairs(it, count);
    }

    // Those that begin here and end with a word that says something.
    private void phrases(Utterance it, int first) {
        if (first + 1 < it.size() && it.together(first, first + 1)) {
            var two = Hash.both(it.word(first), it.word(first + 1));
            if (it.says(first + 1)) {
                add(two, Kind.TWO, first, first + 1);
            }
            if (first + 2 < it.size() && it.together(first, first + 2) && it.says(first + 2)) {
                add(Hash.both(two, it.word(first + 2)), Kind.THREE, first, first + 2);
            }
        }
    }

    private void pairs(Utterance it, int count) {
        var paired = Math.min(count, PAIRED);
        for (var i = 0; i < paired; i++) {
            for (var j = i + 1; j < paired; j++) {
                var one = it.word(saying[i]);
                var other = it.word(saying[j]);
                if (one != other) {
                    var key = ~Hash.both(Math.min(one, other), Math.max(one, other));
                    add(key, Kind.PAIR, saying[i], saying[j]);
                }
            }
        }
    }

    private void add(long key, Kind kind, int first, int last) {
        var slot = (int) key & SLOTS - 1;
        while (stamps[slot] == stamp) {
            if (seen[slot] == key) {
                return;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size < MOST) {
            stamps[slot] = stamp;
            seen[slot] = key;
            keys[size] = key;
            spans[size++] = kind.ordinal() << 16 | first << 8 | last;
        }
    }

    int size() {
        return size;
    }

    long key(int at) {
        return keys[at];
    }

    Kind kind(int at) {
        return KINDS[spans[at] >> 16];
    }

    int first(int at) {
        return spans[at] >> 8 & 0xFF;
    }

    int last(int at) {
        return spans[at] & 0xFF;
    }

    private static final Kind[] KINDS = Kind.values();
}
