package folkmoot.listening.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtteranceTests {

    private static List<String> words(String text) {
        var it = Utterance.of(text, "en");
        var words = new ArrayList<String>();
        for (var i = 0; i < it.size(); i++) {
            if (it.says(i)) {
                words.add(it.plain(i, i));
            }
        }
        return words;
    }

    @Test
    void addressesAccountsAndLittleWordsSayNothing() {
        assertThat(
                        words(
                                "The brakes of @anna's #bike: see https://example.org/brakes?a=b 20 times"))
                .containsExactly("brakes", "bike", "see", "times");
    }

    @Test
    void wordsAreWholeInEveryScript() {
        assertThat(words("Don’t buy the e-bike, naïve Straße"))
                .contains("e-bike", "naïve", "straße");
        assertThat(words("ブレーキ")).containsExactly("ブレ", "レー", "ーキ");
        assertThat(words("坏")).containsExactly("坏");
    }

    @Test
    void sentencesAreApart() {
        var it = Utterance.of("It has 3.5 stars! Brakes fail. The end", "en");

        assertThat(it.sentence(0)).isEqualTo("It has 3.5 stars!");
        assertThat(it.sentence(5)).isEqualTo("Brakes fail.");
        assertThat(it.sentence(it.size() - 1)).isEqualTo("The end");
    }

    @Test
    void nothingIsTooStrange() {
        for (var text :
                List.of(
                        "",
                        " ",
                        "@",
                        "http://",
                        "\ud83d",
                        "ブ",
                        "'",
                        "-a-",
                        "…。！",
                        "a\u0301\u200d")) {
            Utterance.of(text, "").runs();
            words(text);
        }
        assertThat(Utterance.of("word ".repeat(500), "xx").size()).isEqualTo(Utterance.MOST);
    }

    @Test
    void phrasesAndPairsAreOfOneSentence() {
        var keys = new Keys();
        keys.read(Utterance.of("Squeaky brakes fail. Nice saddle", "en"));
        var kinds = new ArrayList<Kind>();
        for (var i = 0; i < keys.size(); i++) {
            kinds.add(keys.kind(i));
        }

        assertThat(kinds).filteredOn(it -> it == Kind.WORD).hasSize(5);
        assertThat(kinds).filteredOn(it -> it == Kind.TWO).hasSize(3);
        assertThat(kinds).filteredOn(it -> it == Kind.THREE).hasSize(1);
        assertThat(kinds).filteredOn(it -> it == Kind.PAIR).hasSize(4);
    }
}
