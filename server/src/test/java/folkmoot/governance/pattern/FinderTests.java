package folkmoot.governance.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is found together is what RE2J finds, pattern by pattern.
class FinderTests {

    private static final List<String> WORDS =
            List.of(
                    "(?i)(whats?app|telegram|t\\.me/|\\bline id\\b|\\w@gmail\\.com)",
                    "\\b(bit\\.ly|t\\.co|goo\\.gl)/",
                    "[a-zA-Z][\\p{Cyrillic}\\p{Greek}][a-zA-Z]|[a-zA-Z]\\p{Cf}[a-zA-Z]",
                    "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
                    "\\+\\d[\\d ()/-]{7,}\\d",
                    "\\b[A-Z]{2}\\d{2}( ?\\d{4}){3,7}",
                    "\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b",
                    "^a|b$",
                    "(?m)^a.c$",
                    "\\Bk\\B",
                    "",
                    "(a?){9}a{9}",
                    "straße",
                    "[^a-z\\n]ſ",
                    "(?s)a.b");

    private static final String LETTERS = "aabbckKſ\u212AßSs0123 4_-+@./\nяά\u200B😀\uD83D";

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "b",
                    "k",
                    "[ab]",
                    "[^b]",
                    ".",
                    "\\d",
                    "\\w",
                    "\\b",
                    "\\B",
                    "^",
                    "$",
                    "ß",
                    "я",
                    "\\s",
                    "(?:ab|c)",
                    "(a|b|aa)",
                    "\\W",
                    "(?m:^)",
                    "(?m:$)",
                    "(?-i:K)",
                    "\\x{1F600}");
    private static final List<String> AFTER =
            List.of("", "", "", "*", "+", "?", "{2}", "{1,3}", "*?");

    private final Random random = new Random(11);

    @Test
    void whatIsFoundTogetherIsWhatEachFinds() {
        var patterns = WORDS.stream().map(FinderTests::pattern).toList();
        var finder = Finder.of(patterns);
        for (var round = 0; round < 3_000; round++) {
            agree(finder, patterns, text(random.nextInt(40)));
        }
        agree(finder, patterns, "Write to ann.b@shop.example or +49 (30) 123 4567");
        agree(finder, patterns, "DE12 3456 7890 1234 5678, 4111-1111-1111-1111, https://BIT.ly/x");
    }

    @Test
    void soAreAnyPatterns() {
        for (var round = 0; round < 300; round++) {
            var patterns = new ArrayList<Pattern>();
            while (patterns.size() < 5) {
                try {
                    patterns.add(pattern(anything()));
                } catch (PatternSyntaxException _) {
                    // Not each of them is one.
                }
            }
            var finder = Finder.of(patterns);
            for (var text = 0; text < 40; text++) {
                agree(finder, patterns, text(random.nextInt(12)));
            }
        }
    }

    /// As many states as there are texts of twelve letters: each on its own, and RE2J at last.
    @Test
    void patternsThatAreTooMuchTogetherAreStillFound() {
        var patterns =
                List.of(
                        pattern("a[ab]{14}c"),
                        pattern("b[ab]{15}d"),
                        pattern("a[ab]{13}ba"),
                        pattern("never"));
        var finder = Finder.of(patterns);
        for (var round = 0; round < 40; round++) {
            var text = new StringBuilder();
            random.ints(4_000, 0, 2).forEach(it -> text.append(it == 0 ? 'a' : 'b'));
            agree(finder, patterns, text + (round % 2 == 0 ? "c" : "d"));
        }
    }

    @Test
    void whatIsNotKnownBeforehandIsFoundToo() {
        assertThat(Finder.NONE.in("a b").finds(pattern("\\bB$"))).isTrue();
        assertThat(Finder.of(List.of(pattern("a"))).in("a b").finds(pattern("c"))).isFalse();
    }

    private static void agree(Finder finder, List<Pattern> patterns, String text) {
        var search = finder.in(text);
        for (var it : patterns) {
            assertThat(search.finds(it))
                    .as("%s in %s", it, text)
                    .isEqualTo(it.matcher(text).find());
        }
    }

    private String text(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private String anything() {
        var all = new StringBuilder();
        for (var i = random.nextInt(5) + 1; i > 0; i--) {
            all.append(any(PIECES)).append(any(AFTER));
        }
        return all.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
