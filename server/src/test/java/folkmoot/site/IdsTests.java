package folkmoot.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IdsTests {

    @Property
    void anIdIsReadAsItWasWritten(@ForAll long high, @ForAll long low) {
        var id = new UUID(high, low);

        assertThat(Ids.text(id)).hasSize(22).matches("[0-9A-Za-z]+");
        assertThat(Ids.of(Ids.text(id))).isEqualTo(id);
    }

    @Property
    void itIsTheNumberInBase62(@ForAll long high, @ForAll long low) {
        var digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var number = BigInteger.ZERO;
        for (var digit : Ids.text(new UUID(high, low)).toCharArray()) {
            number = number.multiply(BigInteger.valueOf(62));
            number = number.add(BigInteger.valueOf(digits.indexOf(digit)));
        }

        assertThat(number.shiftRight(64).longValue()).isEqualTo(high);
        assertThat(number.longValue()).isEqualTo(low);
        assertThat(number.bitLength()).isLessThanOrEqualTo(128);
    }

    @Property
    void textsSortAsTheIdsDo(@ForAll long one, @ForAll long other) {
        var first = new UUID(one >>> 1, other);
        var second = new UUID(other >>> 1, one);

        assertThat(Integer.signum(Ids.text(first).compareTo(Ids.text(second))))
                .isEqualTo(Integer.signum(first.toString().compareTo(second.toString())));
    }

    @Example
    void theEndsOfTheScale() {
        assertThat(Ids.text(new UUID(0, 0))).isEqualTo("0".repeat(22));
        assertThat(Ids.of("7n42DGM5Tflk9n8mt7Fhc7")).isEqualTo(new UUID(-1, -1));
    }

    @Example
    void whatIsNoIdIsRefused() {
        for (var wrong :
                new String[] {
                    "",
                    "0",
                    "7n42DGM5Tflk9n8mt7Fhc8",
                    "z".repeat(22),
                    "0".repeat(23),
                    "000000000000000000000-",
                    "\u0660".repeat(22)
                }) {
            assertThatThrownBy(() -> Ids.of(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void laterOnesAreGreater() {
        var early = Ids.next(Instant.parse("2026-01-01T00:00:00Z"));
        var late = Ids.next(Instant.parse("2026-01-01T00:00:00.001Z"));

        assertThat(Ids.text(early)).isLessThan(Ids.text(late));
        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
    }
}
