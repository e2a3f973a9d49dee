package folkmoot.listening.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiesTests {

    private static final String TEXT =
            "Nobody told me that these brakes would squeal in the rain every single morning of the"
                    + " week and twice on Sundays";

    private final Copies copies = new Copies(8);

    private long original(long id, String text) {
        return copies.original(id, Utterance.of(text, "en").runs());
    }

    @Test
    void aCopyWithAnotherWordIsACopy() {
        assertThat(original(1, TEXT)).isEqualTo(1);
        assertThat(original(2, TEXT)).isEqualTo(1);
        assertThat(original(3, TEXT.replace("Sundays", "Mondays"))).isEqualTo(1);
    }

    @Test
    void whatSaysSomethingElseIsNone() {
        for (var id = 1; id <= 3_000; id++) {
            var other = new Chatter(id).sentence(20);
            assertThat(original(id, other)).isEqualTo(id);
        }
    }

    @Test
    void aPersonSaysItForTheFirstTimeOnce() {
        assertThat(copies.first(7, 1)).isTrue();
        assertThat(copies.first(7, 1)).isFalse();
        assertThat(copies.first(8, 1)).isTrue();
    }
}
