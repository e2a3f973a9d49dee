package folkmoot.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.governance.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordListTests {

    private static final List<String> WORDS =
            List.of("a", "b", "ab", "aa", "ba", "興", "興日", "日", "x", "STRASSE");

    private final Random random = new Random(5);

    @Test
    void aPhraseIsFoundWhereverItsFirstWordStands() {
        var list = new WordList(List.of("best price ever", "best of all", "best"));
        assertThat(in(list, "the very best")).isTrue();
        var phrases = new WordList(List.of("best price ever", "best of all", "best of us"));
        assertThat(in(phrases, "best price, best idea; Best of ALL!")).isTrue();
        assertThat(in(phrases, "best price ever? Sure.")).isTrue();
        assertThat(in(phrases, "best price everyone, best of")).isFalse();
        assertThat(in(phrases, "the bestof all")).isFalse();
    }

    @Test
    void wordsOfScriptsWithoutSpacesAreFoundWithinOthersOnly() {
        var list = new WordList(List.of("高興", "日本"));
        assertThat(in(list, "我很高興今天")).isTrue();
        assertThat(in(list, "高 興")).isFalse();
    }

    /// What looking through all of it, entry by entry, finds.
    @Test
    void nothingIsFoundThatIsNotThereAndNothingIsMissed() {
        for (var round = 0; round < 20_000; round++) {
            var entries = new ArrayList<String>();
            for (var i = random.nextInt(6); i >= 0; i--) {
                entries.add(some(1 + random.nextInt(4)));
            }
            var text = some(random.nextInt(10));
            assertThat(in(new WordList(entries), text))
                    .as("%s in %s", entries, text)
                    .isEqualTo(entries.stream().anyMatch(it -> plainly(it, Reading.words(text))));
        }
    }

    @Test
    void ofLongListsOnlyWhatTheTextSaysIsLookedFor() {
        var list = new WordList(IntStream.range(0, 1_000).mapToObj(it -> "w" + it + " b").toList());
        assertThat(in(list, "a w999 w7 b")).isTrue();
        assertThat(in(list, "b w999 w7 a b")).isFalse();
        assertThat(in(list, "w1 a ".repeat(1_000) + "w1 b")).isTrue();
        assertThat(in(list, "w1 a ".repeat(1_000) + "b w1")).isFalse();
    }

    private static boolean plainly(String entry, List<String> text) {
        var words = Reading.words(entry);
        return words.size() == 1 && words.getFirst().matches(".*[興日].*")
                ? text.stream().anyMatch(it -> it.contains(words.getFirst()))
                : Collections.indexOfSubList(text, words) >= 0;
    }

    private String some(int count) {
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private static boolean in(WordList list, String text) {
        return list.in(new Said(Reading.words(text)));
    }
}
