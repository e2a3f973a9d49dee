package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExcerptTests {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("# Good\n\nA **bike**, ~~truly~~.", "Good A bike, truly."),
                arguments("- one\n- two\n\n> three", "one two three"),
                arguments("one  \ntwo\nthree<br>four", "one two three four"),
                arguments("[shop](https://a.example) ![my bike](b.jpg)", "shop my bike"),
                arguments("| a | b |\n|---|---|\n| c | d |", "a b c d"),
                arguments("`code` by @ann &amp; <b>", "code by @ann & <b>"),
                arguments("```\nlong code\n```\nafter", "long code after"),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void marksAreLeftOut(String markdown, String plain) {
        assertThat(Excerpt.plain(markdown)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "A very long ride, 10, A very…",
        "A very long ride, 11, A very long…",
        "A very long ride, 16, A very long ride",
        "'Donau, dampf schiff', 7, Donau…",
        "Donaudampfschifffahrt, 10, Donaudampf…",
        "自転車のブレーキ, 4, 自転車の…",
        "👩‍🚒👩‍🚒, 6, 👩‍🚒…"
    })
    void theCutIsBetweenWords(String text, int length, String excerpt) {
        assertThat(Excerpt.of(text, length)).isEqualTo(excerpt);
    }

    @Property
    void noExcerptIsLongerThanAskedFor(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 300) int length) {
        assertThat(Excerpt.of(text, length).length()).isLessThanOrEqualTo(length + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'  , ;', 0",
        "one, 1",
        "don't stop, 2",
        "e-bike 2026, 3",
        "自転車, 3",
        "ブレーキ is good, 6",
        "Привет мир, 2"
    })
    void wordsAreCounted(String text, int count) {
        assertThat(Words.count(text)).isEqualTo(count);
    }
}
