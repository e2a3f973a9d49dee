package folkmoot.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1150; 1,150 €",
                "24.90 USD; 24.90 $",
                "24,90; 24.90 €",
                "1.190,00 €; 1,190 €",
                "$1,190.00; 1,190 $",
                "EUR 12; 12 €",
                "1 234 567,5; 1,234,567.50 €",
                "1,150; 1,150 €",
                "1'190.00 CHF; 1,190 CHF",
                "0; 0 €",
                "15.00 usd; 15 $"
            })
    void pricesAreReadAsPeopleWriteThem(String written, String drawn) {
        assertThat(Price.of(written, "EUR").toString().replace('\u00A0', ' ')).isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on request",
                "",
                "-5",
                "12 XYZ",
                "1150 EUR USD",
                "9999999999999999",
                "12..EUR.."
            })
    void whatIsNoPriceIsRefused(String written) {
        assertThatThrownBy(() -> Price.of(written, "EUR"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1150", "24.90 USD", "0.05"})
    void whatTheFormShowsReadsTheSame(String written) {
        var price = Price.of(written, "EUR");

        assertThat(Price.of(price.typed("EUR"), "EUR")).isEqualTo(price);
        assertThat(Price.of(price.typed("CHF"), "CHF")).isEqualTo(price);
    }
}
