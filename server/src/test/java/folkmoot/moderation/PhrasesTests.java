package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTests {

    private static final Phrases PHRASES = new Phrases("casino|backlinks?|earn \\$|100% free");

    @ParameterizedTest
    @CsvSource({
        "a casino near you, 1",
        "CASINO and Casino, 2",
        "casinos, 0",
        "occasino, 0",
        "l'casino, 1",
        "backlink backlinks backlinking, 2",
        "earn $5 a day, 1",
        "it is 100% free now, 1",
        "ca, 0",
        "'', 0",
        "casino casino casino, 2",
        "écasino, 1"
    })
    void wholeWordsAreCountedUpToEnough(String text, int count) {
        assertThat(PHRASES.count(text, 2)).isEqualTo(count);
    }
}
