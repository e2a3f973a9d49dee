package folkmoot.listening.trend;

import folkmoot.text.Cjk;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as words in sentences: the first 64, without addresses and names of accounts. Where a
/// script has no spaces, two neighbouring characters stand for a word.
final class Utterance {

    static final int MOST = 64;

    private final String text;
    private final LittleWords little;
    private final long[] words = new long[MOST];
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final byte[] sentence = new byte[MOST];
    private final boolean[] says = new boolean[MOST];
    private int size;
    private byte sentences;

    private Utterance(String text, LittleWords little) {
        this.text = text;
        this.little = little;
    }

    static Utterance of(String text, String language) {
        var even =
                Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var utterance = new Utterance(even, LittleWords.of(language));
        utterance.read();
        return utterance;
    }

    private void read() {
        for (var i = 0; i < text.length() && size < MOST; ) {
            var point = text.codePointAt(i);
            if (character(point)) {
                i = characters(i);
            } else if (Character.isLetterOrDigit(point)) {
                i = address(i) ? blank(i) : spelt(i);
            } else if (point == '@' && handle(i)) {
                i = blank(i);
            } else {
                ends(i, point);
                i += Character.charCount(point);
            }
        }
    }

    // The sign that makes vowels long belongs to two Japanese scripts, and so to none.
    private static boolean character(int point) {
        return point == 'ー' || Cjk.is(point);
    }

    private boolean address(int at) {
        return text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at);
    }

    private boolean handle(int at) {
        return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private int blank(int at) {
        var end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    // "3.5" and "node.js" go on, "end. Then" and "end.\n" do not.
    private void ends(int at, int point) {
        var last = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
        var ends =
                switch (point) {
                    case '!', '?', '…', '\n', '。', '！', '？' -> true;
                    case '.' -> last;
                    default -> false;
                };
        if (ends && size > 0 && sentence[size - 1] == sentences) {
            sentences++;
        }
    }

    private int spelt(int start) {
        var hash = Hash.SEED;
        var digits = true;
        var end = start;
        while (end < text.length()) {
            var point = text.codePointAt(end);
            var letter = part(point);
            if (!letter && !joins(point, end) || letter && character(point)) {
                break;
            }
            digits &= !Character.isLetter(point);
            hash = Hash.add(hash, point == '’' ? '\'' : Character.toLowerCase(point));
            end += Character.charCount(point);
        }
        var word = Hash.mix(hash);
        add(word, start, end, !digits && end - start > 1 && !little.has(word));
        return end;
    }

    private static boolean part(int point) {
        return Character.isLetterOrDigit(point)
                || point > 127 && Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private boolean joins(int point, int at) {
        return (point == '\'' || point == '’' || point == '-')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    // Every pair of neighbours in a run; a single one by itself.
    private int characters(int start) {
        var at = start;
        var second = at + Character.charCount(text.codePointAt(at));
        do {
            var pair = second < text.length() && character(text.codePointAt(second));
            var hash = Hash.add(Hash.SEED, text.codePointAt(at));
            if (!pair) {
                if (at == start) {
                    add(Hash.mix(hash), at, second, true);
                }
                return second;
            }
            var end = second + Character.charCount(text.codePointAt(second));
            add(Hash.mix(Hash.add(hash, text.codePointAt(second))), at, end, true);
            at = second;
            second = end;
        } while (size < MOST);
        return text.length();
    }

    private void add(long word, int start, int end, boolean saysSomething) {
        words[size] = word;
        from[size] = start;
        to[size] = end;
        sentence[size] = sentences;
        says[size] = saysSomething;
        size++;
    }

    int size() {
        return size;
    }

    long word(int at) {
        return words[at];
    }

    /// Whether a word says something by itself, as "the" and "20" do not.
    boolean says(int at) {
        return says[at];
    }

    boolean together(int first, int last) {
        return sentence[first] == sentence[last];
    }

    /// The words from the first to the last as they are written.
    String written(int first, int last) {
        return text.substring(from[first], to[last]);
    }

    /// The same in small letters.
    String plain(int first, int last) {
        return written(first, last).toLowerCase(Locale.ROOT);
    }

    /// The sentence around a word, as it is written.
    String sentence(int at) {
        var first = at;
        while (first > 0 && together(first - 1, at)) {
            first--;
        }
        var last = at;
        while (last + 1 < size && together(last + 1, at)) {
            last++;
        }
        var begin = first == 0 ? 0 : from[first];
        var end = last + 1 < size ? from[last + 1] : text.length();
        return text.substring(begin, end).strip();
    }

    /// Hashes of its runs of three words, or of all of them where there are fewer; by these texts
    /// that are nearly the same are known.
    int[] runs() {
        if (size < 3) {
            return new int[] {(int) Arrays.hashCode(Arrays.copyOf(words, size))};
        }
        var runs = new int[size - 2];
        for (var i = 0; i < runs.length; i++) {
            runs[i] = (int) Hash.both(Hash.both(words[i], words[i + 1]), words[i + 2]);
        }
        return runs;
    }
}
