package tlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.Malformed;

class CanonicalTests {

    /// The samples of RFC 8785, appendix B.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "4480f0cf064dd592, 1e+22",
        "3ff0000000000000, 1",
        "3ff8000000000000, 1.5",
        "3fb999999999999a, 0.1",
        "0000000000000002, 1e-323",
        "0000000000000003, 1.5e-323",
        "0000000000000004, 2e-323",
        "3e7ad7f29abcaf48, 1e-7",
    })
    void numbersAreWrittenAsEcmaScriptDoes(String bits, String text) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(EcmaNumber.format(number)).isEqualTo(text);
    }

    @Property(tries = 1000)
    void everyNumberIsReadBackFromTheFewestDigits(@ForAll long bits) {
        var number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            var text = EcmaNumber.format(number);
            assertThat(Double.parseDouble(text)).isEqualTo(number + 0.0);
            assertThat(new BigDecimal(text).stripTrailingZeros().precision())
                    .isLessThanOrEqualTo(
                            new BigDecimal(Double.toString(number))
                                    .stripTrailingZeros()
                                    .precision());
        }
    }

    @Test
    void theStructureSampleOfTheRfc() {
        var text =
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        assertThat(Canonical.text(JsonReader.read(text)))
                .isEqualTo(
                        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void namesAreSortedByUtf16() {
        var text =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";
        assertThat(Canonical.text(JsonReader.read(text)))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Property(tries = 300)
    void whateverTextIsWrittenIsReadAgain(@ForAll String text) {
        try {
            var written = Canonical.text(new Json.Text(text));
            assertThat(JsonReader.read(written)).isEqualTo(new Json.Text(text));
        } catch (Malformed e) {
            assertThat(text.codePoints().anyMatch(it -> it >= 0xD800 && it < 0xE000)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "{\"a\"}",
                "{a:1}",
                "[1] 2",
                "nul",
                "tru",
                "NaN",
                "Infinity",
                "-",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "1e999",
                "0x10",
                "'a'",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u١٢٣٤\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\ud800\"",
                "\"\t\"",
                "\ufeff1",
                "1//",
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void depthAndLengthHaveAnEnd() {
        assertThat(JsonReader.read("[".repeat(32) + "]".repeat(32))).isNotNull();
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> JsonReader.read(new byte[5], 4)).isInstanceOf(Malformed.class);
        assertThatThrownBy(
                        () -> JsonReader.read(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, 9))
                .isInstanceOf(Malformed.class);
    }
}
