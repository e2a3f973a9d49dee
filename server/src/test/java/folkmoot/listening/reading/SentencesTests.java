package folkmoot.listening.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    It broke. They mended it! Did they?       | It broke. / They mended it! / Did they?
                    Mr. Smith paid 3.50 for no. 7.            | Mr. Smith paid 3.50 for no. 7.
                    Am 3. Mai kam z. B. nichts. Dann doch.    | Am 3. Mai kam z. B. nichts. / Dann doch.
                    Das kostet ca. 20 Euro. Zu teuer!!!       | Das kostet ca. 20 Euro. / Zu teuer!!!
                    Well ... maybe not... Who knows           | Well ... maybe not... / Who knows
                    It broke.Then nothing.                    | It broke. / Then nothing.
                    See example.com/a.b?c for version 2.0.1.  | See example.com/a.b?c for version 2.0.1.
                    "It works!" she said. "Good."             | "It works!" / she said. / "Good."
                    """)
    void endWhereTheyEnd(String text, String sentences) {
        assertThat(String.join(" / ", Sentences.of(text))).isEqualTo(sentences);
    }

    /// In time that grows with the text, not with its square.
    @ParameterizedTest
    @ValueSource(strings = {"it goes on. and on ", ".", "-", ". ", "a.b", "!)", "... x "})
    void longTextsDoNotTakeForever(String again) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> Sentences.of(again.repeat(100_000) + "x. end"));
    }
}
