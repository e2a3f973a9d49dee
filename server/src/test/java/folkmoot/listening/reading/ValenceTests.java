package folkmoot.listening.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValenceTests {

    /// The examples of VADER's own documentation, with the scores it prints (C.J. Hutto, MIT).
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    VADER is smart, handsome, and funny.                     |  0.8316
                    VADER is smart, handsome, and funny!                     |  0.8439
                    VADER is very smart, handsome, and funny.                |  0.8545
                    VADER is VERY SMART, handsome, and FUNNY.                |  0.9227
                    VADER is VERY SMART, handsome, and FUNNY!!!              |  0.9342
                    VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!! |  0.9469
                    VADER is not smart, handsome, nor funny.                 | -0.7424
                    The book was good.                                       |  0.4404
                    At least it isn't a horrible book.                       |  0.431
                    The book was only kind of good.                          |  0.3832
                    Today SUX!                                               | -0.5461
                    Today only kinda sux! But I'll get by, lol               |  0.5249
                    Make sure you :) or :D today!                            |  0.8633
                    Catch utf-8 emoji such as 💘 and 💋 and 😁               |  0.875
                    Not bad at all                                           |  0.431
                    """)
    void englishIsAsPublished(String sentence, double compound) {
        assertThat(Valence.of(sentence, Tongue.ENGLISH).compound())
                .isCloseTo(compound, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Das Buch ist gut.                  |  1
                    Das Buch ist nicht gut.            | -1
                    Gefällt mir leider gar nicht.      | -1
                    Nicht schlecht!                    |  1
                    Ein großartiges, spannendes Buch   |  1
                    Gut gemeint, aber völlig missraten und enttäuschend | -1
                    """)
    void germanHasItsOwnWords(String sentence, int sign) {
        var valence = Valence.of(sentence, Tongue.of(Words.of(sentence)));

        assertThat(Math.signum(valence.compound())).as("%s", valence).isEqualTo(sign);
    }
}
