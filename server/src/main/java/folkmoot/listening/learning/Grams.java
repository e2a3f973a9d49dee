package folkmoot.listening.learning;

/// A text as what its words and letters are: words and pairs of neighbours, and every two to five
/// letters that stand together in a word. Digits are all the same digit.
///
/// Made once for a text and used by every model that reads it.
public final class Grams {

    private static final int LONGEST = 20_000;
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final int PRIME = 0x01000193;
    private static final int START = 0x811C9DC5;
    private static final int LETTERS = 0x2545F491;
    private static final int PAIR = 0x5BD1E995;

    private final Bag words;
    private final Bag letters;
    private final char[] word;
    private int length;
    private int before = START;

    private Grams(int longest) {
        words = new Bag(longest / 2);
        letters = new Bag(longest * 3);
        word = new char[longest + 2];
    }

    public static Grams of(String text) {
        var end = Math.min(text.length(), LONGEST);
        var grams = new Grams(end);
        grams.begin();
        for (var i = 0; i < end; i++) {
            grams.read(text.charAt(i));
        }
        grams.end();
        return grams;
    }

    Bag words() {
        return words;
    }

    Bag letters() {
        return letters;
    }

    private void begin() {
        word[0] = ' ';
        length = 1;
    }

    private void read(char it) {
        if (Character.isLetter(it)) {
            word[length++] = Character.toLowerCase(it);
        } else if (Character.isDigit(it)) {
            word[length++] = '0';
        } else if (it == '\'' || it == '\u2019') {
            word[length++] = '\'';
        } else {
            end();
            if (!Character.isWhitespace(it) && it != '\uFE0F' && it != '\u200D') {
                word[length++] = it;
                if (!Character.isHighSurrogate(it)) {
                    end();
                }
            }
        }
    }

    private void end() {
        while (length > 1 && word[length - 1] == '\'') {
            length--;
        }
        if (length > 1) {
            word[length++] = ' ';
            addWord();
            addLetters();
        }
        begin();
    }

    private void addWord() {
        var hash = START;
        for (var i = 1; i < length - 1; i++) {
            hash = (hash ^ word[i]) * PRIME;
        }
        words.add(mixed(hash));
        words.add(mixed(before * PAIR ^ hash));
        before = hash;
    }

    private void addLetters() {
        for (var i = 0; i < length - 1; i++) {
            var hash = LETTERS;
            var end = Math.min(length, i + MOST);
            for (var j = i; j < end; j++) {
                hash = (hash ^ word[j]) * PRIME;
                if (j - i + 1 >= FEWEST) {
                    letters.add(mixed(hash));
                }
            }
        }
    }

    // The lower bits choose the bucket, so all bits have to reach them.
    private static int mixed(int hash) {
        var it = hash;
        it = (it ^ it >>> 16) * 0x85EBCA6B;
        it = (it ^ it >>> 13) * 0xC2B2AE35;
        return it ^ it >>> 16;
    }
}
