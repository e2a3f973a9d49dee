package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleanTests {

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments("plain", "plain"),
                arguments("", ""),
                arguments("two\r\nlines", "two\nlines"),
                arguments("old\rMac", "old\nMac"),
                arguments("line\u2028separator", "line\nseparator"),
                arguments("a\tb", "a\tb"),
                arguments("bell\u0007", "bell"),
                arguments("escape\u001b[31m", "escape[31m"),
                arguments("c1\u0090", "c1"),
                arguments("\ufeffmark", "mark"),
                arguments("gnp\u202egpj.exe", "gnpgpj.exe"),
                arguments("e\u0301", "\u00e9"),
                arguments("\ud83d\ude00", "\ud83d\ude00"),
                arguments("שלום", "שלום"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void oneSpellingIsKept(String raw, String clean) {
        assertThat(Clean.of(raw)).isEqualTo(new Clean.Text(clean));
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                arguments("a\0b", Clean.Flaw.NUL, 1),
                arguments("\ud800", Clean.Flaw.LONE_SURROGATE, 0),
                arguments("ab\udc00c", Clean.Flaw.LONE_SURROGATE, 2),
                arguments("\ud83d\ude00\ud83d", Clean.Flaw.LONE_SURROGATE, 2));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void whatNobodyCanKeepIsNamed(String raw, Clean.Flaw flaw, int at) {
        assertThat(Clean.of(raw)).isEqualTo(new Clean.Refused(flaw, at));
    }

    @Test
    void filesAreTakenAnyway() {
        assertThat(Clean.anyway("a\0b\ud800c\r\nd")).isEqualTo("a\uFFFDb\uFFFDc\nd");
    }

    @Property
    void cleaningTwiceChangesNothing(@ForAll String raw) {
        var once = Clean.anyway(raw);

        assertThat(Clean.of(once)).isEqualTo(new Clean.Text(once));
        assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
    }
}
