package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTests {

    private static final List<String> EN = List.of("en");
    private static final List<String> MANY = List.of("en", "de", "fr", "tr");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Bikes | 'bikes':1A '~bike':1A",
                "en | bike | 'bike':1A",
                "en | Ann's bike | 'ann':1A 'bike':2A",
                "de | Fahrräder | 'fahrrader':1A '~fahrrad':1A",
                "de | Fahrraeder | 'fahrraeder':1A '~fahrrad':1A",
                "de | Straße | 'strasse':1A '~strass':1A",
                "fr | l'eau | 'eau':1A",
                "tr | IŞIK | 'isik':1A",
                "tr | İstanbul'da | 'istanbul':1A",
                "el | δρόμος | 'δρομοσ':1A '~δρομ':1A",
                "ru | ёлки | 'елки':1A '~елк':1A",
                "und | Bikes | 'bikes':1A",
                "xx | Bikes | 'bikes':1A",
                "en | it's a \\ 'bike' | 'it':1A 'a':2A 'bike':3A",
                "ja | 自転車 | '自':1A '自転':1A '転':2A '転車':2A '車':3A",
                "ja | ﾌﾞﾚｰｷ | 'ブ':1A 'ブレ':1A 'レ':2A 'レー':2A 'ー':3A 'ーキ':3A 'キ':4A",
                "ko | 자전거 | '자':1A '자전':1A '전':2A '전거':2A '거':3A",
                "th | เบรก | 'เบ':1A 'บร':2A 'รก':3A"
            })
    void textsAreKeptAsLexemes(String language, String title, String vector) {
        assertThat(Analysis.tsvector(title, "", language)).isEqualTo(vector);
    }

    @Test
    void titleAndBodyHaveTheirWeightsAndPhrasesEndBetween() {
        assertThat(Analysis.tsvector("Red bike", "red bikes", "en"))
                .isEqualTo("'red':1A,12B 'bike':2A 'bikes':13B '~bike':13B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "bike ; (('~bike'|'bike':*))",
                "bikes ; (('bike'|'~bike'|'bikes':*))",
                "`bikes ` ; (('bikes'|'bike'|'~bike'))",
                "re ; (('re'|'~re'))",
                "\"red bike\" ; (('red'|'~red') <-> ('bike'|'~bike'))",
                "red -car x ; (('red'|'~red')) & !(('car'|'~car')) & (('x'|'~x'))",
                "e-bike ; (('e'|'~e') <-> ('~bike'|'bike':*))",
                "\"open ; (('open'|'~open'))",
                "自転車 ; (('自転') <-> ('転車'))",
                "車 ; (('車'))",
                "the bike ; (('~bike'|'bike':*))",
                "the of ; (('the'|'~the')) & (('of'|'~of'))",
                "-car ; ``",
                "- ; ``",
                "\"\" ; ``",
                "& !():* \\ ' <-> | ; ``"
            })
    void inputsBecomeQueries(String input, String query) {
        assertThat(Analysis.tsquery(input, EN)).isEqualTo(query);
    }

    @Test
    void stemsOfAllLanguagesAreAlternatives() {
        assertThat(Analysis.tsquery("Fahrräder ", List.of("en", "de")))
                .isEqualTo("(('fahrrader'|'~fahrrader'|'fahrrad'|'~fahrrad'))");
    }

    @Test
    void longInputsAreCut() {
        assertThat(Analysis.tsquery("word ".repeat(1_000), EN)).hasSizeLessThan(1_000);
        assertThat(Analysis.tsvector("", "word ".repeat(100_000), "en")).hasSizeLessThan(5_000);
    }

    @Property
    void noInputBreaksIt(@ForAll String text) {
        assertThat(Analysis.tsquery(text, MANY)).isNotNull();
        assertThat(Analysis.tsquery("\"" + text, MANY)).isNotNull();
        for (var language : MANY) {
            assertThat(Analysis.tsvector(text, text, language)).isNotNull();
        }
    }

    @Test
    void everyLanguageHasItsChain() {
        for (var language : Stems.LANGUAGES) {
            assertThat(Analysis.tsvector("Ein Bike l'eau год", "", language)).contains("bike");
        }
    }
}
