package folkmoot.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TransferableTests {

    private static final List<String> FOUR = List.of("A", "B", "C", "D");

    @Test
    void nothingIsElectedByNobody() {
        var count = Transferable.count(FOUR, new LinkedHashMap<>(), 2);

        assertThat(count.elected()).as("the lot alone decides").containsExactly("A", "B");
        assertThat(count.rounds().getFirst().threshold()).isEqualByComparingTo("1");
    }

    @Test
    void moreSeatsThanCandidates() {
        assertThat(Transferable.count(List.of("A"), ballots(3, "A"), 5).elected())
                .containsExactly("A");
    }

    /// A tie is decided by the lot that was drawn before, not by what else the ballots say.
    @Test
    void theLotDecidesBetweenEquals() {
        var ballots = ballots(4, "A C", 4, "B C", 9, "D", 8, "C");

        assertThat(eliminatedFirst(List.of("A", "B", "C", "D"), ballots)).isEqualTo("B");
        assertThat(eliminatedFirst(List.of("B", "A", "C", "D"), ballots)).isEqualTo("A");
    }

    private static String eliminatedFirst(
            List<String> lot, SequencedMap<List<String>, Integer> ballots) {
        return Transferable.count(lot, ballots, 1)
                .rounds()
                .getFirst()
                .steps()
                .getFirst()
                .candidate();
    }

    /// Whatever people vote: no vote comes from nowhere, and as many are elected as there are
    /// seats.
    @Property(tries = 300)
    void votesAreNeverMade(
            @ForAll @Size(max = 40) List<@Size(max = 4) List<@IntRange(max = 3) Integer>> cast,
            @ForAll @IntRange(min = 1, max = 3) int seats) {
        var ballots = new LinkedHashMap<List<String>, Integer>();
        cast.forEach(it ->
                ballots.merge(it.stream().distinct().map(FOUR::get).toList(), 1, Integer::sum));

        var count = Transferable.count(FOUR, ballots, seats);

        assertThat(count.elected()).hasSize(seats).doesNotHaveDuplicates();
        var total = BigDecimal.valueOf(cast.size());
        for (var round : count.rounds()) {
            var sum = round.tallies().values().stream().reduce(round.exhausted(), BigDecimal::add);
            assertThat(sum).isLessThanOrEqualTo(total);
            assertThat(total.subtract(sum))
                    .as("lost in rounding")
                    .isLessThan(new BigDecimal("0.01"));
        }
    }

    private static SequencedMap<List<String>, Integer> ballots(Object... counted) {
        var ballots = new LinkedHashMap<List<String>, Integer>();
        for (var i = 0; i < counted.length; i += 2) {
            ballots.put(List.of(((String) counted[i + 1]).split(" ")), (Integer) counted[i]);
        }
        return ballots;
    }
}
