package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTests {

    private static final List<String> LANGUAGES = List.of("en", "de", "ja");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | bike | Two bikes, one bike | Two [bikes], one [bike]",
                "en | brak | The brakes | The [brakes]",
                "en | red bike | a bike, red | a [bike], [red]",
                "en | \"red bike\" | red bikes, red car, bike | [red bikes], red car, bike",
                "en | bike -car | bike or car | [bike] or car",
                "en | <b> | a <b> & 'c' | a &lt;[b]&gt; &amp; &#39;c&#39;",
                "en | nothing | a bike | a bike",
                "de | fahrrad | Zwei Fahrräder | Zwei [Fahrräder]",
                "de | fahrraeder | Zwei Fahrräder | Zwei [Fahrräder]",
                "de | Straße | die STRASSE | die [STRASSE]",
                "ja | 転車 | 自転車で | 自[転車]で",
                "ja | 自転車 | 自転車で自動車 | [自転車]で自動車",
                "ja | 車 | 自転車で | 自転[車]で",
                "ja | ブレーキ | ﾌﾞﾚｰｷが | [ﾌﾞﾚｰｷ]が"
            })
    void whatWasLookedForIsMarked(String language, String input, String text, String html) {
        var marked = new Highlight(input, LANGUAGES).whole(text, language);

        assertThat(marked.replace("<mark>", "[").replace("</mark>", "]")).isEqualTo(html);
        assertThat(new Highlight(input, LANGUAGES).snippet(text, language)).isEqualTo(marked);
    }

    @Test
    void theWindowHasMostOfWhatWasLookedFor() {
        var text =
                "saddle " + "filler ".repeat(100) + "the saddle and its post " + "end ".repeat(100);

        var snippet = new Highlight("saddle post", LANGUAGES).snippet(text, "en");

        assertThat(snippet)
                .startsWith("…filler")
                .contains("the <mark>saddle</mark> and its <mark>post</mark> end")
                .endsWith("end…");
        assertThat(Jsoup.parse(snippet).text()).hasSizeBetween(150, 210);
    }

    @Property
    void noTextBreaksIt(@ForAll String text, @ForAll String input) {
        var snippet = new Highlight(input, LANGUAGES).snippet(text, "en");

        assertThat(Jsoup.parseBodyFragment(snippet).select("body *:not(mark)")).isEmpty();
    }

    @Property(tries = 40)
    void whatIsLookedForBesideOtherWordsIsMarked(@ForAll int number) {
        var snippet =
                new Highlight("needle", LANGUAGES)
                        .snippet(
                                "x ".repeat(Math.abs(number % 9_000)) + "needle" + " y".repeat(500),
                                "en");

        assertThat(snippet).contains("<mark>needle</mark>");
    }
}
