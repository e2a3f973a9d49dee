package tlog.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tlog.entry.Detail;

/// What ballots add up to.
class ChoicesTests {

    @Test
    void whateverBallotsSayFourNumbersAreKept() {
        var choices = new Choices();
        choices.add("yes");
        choices.add("yes");
        choices.add("abstain");
        assertThat(choices.areOffered()).isTrue();
        for (var i = 0; i < 10_000; i++) {
            choices.add("something else, number " + i);
        }
        assertThat(choices.areOffered()).isFalse();
        assertThat(choices.count()).isEqualTo(new Detail.Count(2, 0, 1));
        assertThat(Arrays.stream(Choices.class.getDeclaredFields()).map(Field::getType))
                .containsOnly(long.class);
    }
}
