package folkmoot.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4006381333931",
                "96385074",
                "036000291452",
                "10012345678902",
                "978-3-16-148410-0",
                "9 783161 484100"
            })
    void theLastDigitFits(String number) {
        assertThat(Gtin.valid(number)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "4006381333932, CHECK_DIGIT",
        "96385075, CHECK_DIGIT",
        "40063813339, LENGTH",
        "123456789, LENGTH",
        "4.00638E+12, LETTERS",
        "n/a, LETTERS",
        "'', LETTERS",
        "٤٠٠٦٣٨١٣٣٣٩٣١, LETTERS"
    })
    void whatIsWrongIsSaid(String number, Gtin.Flaw flaw) {
        assertThat(Gtin.valid(number)).isFalse();
        assertThat(Gtin.flaw(number)).isEqualTo(flaw);
    }

    @Test
    void aUpcIsTheSameAsItsEan() {
        assertThat(Identifier.gtin("036000291452").key())
                .isEqualTo(Identifier.gtin("0036000291452").key())
                .isEqualTo(Identifier.gtin("0-036000-291452").key());
    }
}
