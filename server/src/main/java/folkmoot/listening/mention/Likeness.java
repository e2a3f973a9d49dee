package folkmoot.listening.mention;

import folkmoot.text.MinHash;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// By what texts that say nearly the same are known: MinHash of 64 values over runs of three words,
/// in 16 bands of 4, found by any band that is equal and believed when half of all values are
/// (shared/research/uniques.md, section 3).
final class Likeness {

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}']+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+|www\\.\\S+|@\\w+");
    private static final int RUN = 3;
    // What is shorter anybody may say.
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 400;
    private static final int VALUES = 64;
    private static final int BANDS = 16;
    private static final int ROWS = VALUES / BANDS;
    private static final int ALIKE = VALUES / 2;

    private final byte[] sketch;
    private final long[] bands;

    private Likeness(byte[] sketch, long[] bands) {
        this.sketch = sketch;
        this.bands = bands;
    }

    /// Null for a text that is too short to be anybody's copy.
    static @Nullable Likeness of(String text) {
        var words =
                WORD.matcher(ADDRESS.matcher(text).replaceAll(" "))
                        .results()
                        .limit(MOST_WORDS)
                        .map(it -> it.group().toLowerCase(Locale.ROOT))
                        .toList();
        return words.size() < FEWEST_WORDS ? null : of(words);
    }

    private static Likeness of(List<String> words) {
        var runs =
                IntStream.rangeClosed(0, words.size() - RUN)
                        .map(at -> MinHash.mix(words.subList(at, at + RUN).hashCode()))
                        .distinct()
                        .toArray();
        var least = MinHash.of(runs, VALUES);
        var sketch = new byte[VALUES];
        for (var i = 0; i < VALUES; i++) {
            sketch[i] = (byte) least[i];
        }
        return new Likeness(
                sketch,
                IntStream.range(0, BANDS).mapToLong(it -> MinHash.band(least, it, ROWS)).toArray());
    }

    /// As the database has it.
    static Likeness of(byte[] sketch, Long[] bands) {
        return new Likeness(
                sketch.clone(), Arrays.stream(bands).mapToLong(Long::longValue).toArray());
    }

    List<Long> bands() {
        return Arrays.stream(bands).boxed().toList();
    }

    /// For COPY.
    String sketchCell() {
        return "\\x" + HexFormat.of().formatHex(sketch);
    }

    byte[] sketch() {
        return sketch.clone();
    }

    boolean alike(Likeness other) {
        var same = 0;
        for (var i = 0; i < VALUES; i++) {
            same += sketch[i] == other.sketch[i] ? 1 : 0;
        }
        return same >= ALIKE;
    }
}
