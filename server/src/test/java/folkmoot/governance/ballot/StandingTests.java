package folkmoot.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tlog.entry.Detail;
import tlog.entry.Settings;

class StandingTests {

    private static final Gate NO_GATE = Gate.of(Map.of(), 0);

    @ParameterizedTest
    @CsvSource({
        // electorate, yes, no, abstain, level, purpose, quorum, accepted
        "100, 11, 9, 0, RULE, ENACT, 20, true",
        "100, 10, 10, 0, RULE, ENACT, 20, false",
        "100, 10, 9, 0, RULE, ENACT, 20, false",
        "100, 2, 1, 17, RULE, ENACT, 20, true",
        "100, 0, 0, 20, RULE, ENACT, 20, false",
        "20, 6, 3, 1, RULE, ENACT, 10, true",
        "20, 6, 3, 0, RULE, ENACT, 10, false",
        "101, 11, 9, 0, RULE, ENACT, 21, false",
        "100, 14, 7, 0, CONSTITUTION, AMEND, 20, true",
        "100, 13, 7, 0, CONSTITUTION, AMEND, 20, false",
        "100, 0, 0, 20, CONSTITUTION, AMEND, 20, false",
        "100, 20, 10, 0, RULE, OVERRIDE, 30, true",
        "100, 19, 10, 1, RULE, OVERRIDE, 30, false",
        "100, 20, 9, 0, RULE, OVERRIDE, 30, false",
        "0, 10, 0, 0, RULE, ENACT, 10, true",
    })
    void quorumAndMajority(
            long electorate,
            long yes,
            long no,
            long abstain,
            Detail.Level level,
            Detail.Purpose purpose,
            long quorum,
            boolean accepted) {
        var standing =
                Standing.of(
                        new Detail.Count(yes, no, abstain),
                        electorate,
                        Settings.STARTER,
                        level,
                        purpose,
                        NO_GATE);

        assertThat(standing.quorum()).isEqualTo(quorum);
        assertThat(standing.accepted()).isEqualTo(accepted);
    }

    @Test
    void everyLargerGroupHasToHaveEnoughWhoAgree() {
        var agreed = Map.of(0, count(40, 5), 1, count(6, 9));
        var against = Map.of(0, count(40, 5), 1, count(3, 12));

        assertThat(Gate.of(agreed, 60).state()).isEqualTo(Detail.Gate.PASSED);
        assertThat(Gate.of(against, 60).state()).isEqualTo(Detail.Gate.FAILED);
        assertThat(standing(against, 60).majorityReached()).isTrue();
        assertThat(standing(against, 60).accepted()).isFalse();
        assertThat(standing(agreed, 60).accepted()).isTrue();
    }

    @Test
    void aGroupOfAFewIsNoWall() {
        assertThat(Gate.of(Map.of(0, count(60, 10), 1, count(0, 7)), 77).state())
                .as("less than a tenth")
                .isEqualTo(Detail.Gate.PASSED);
        assertThat(Gate.of(Map.of(0, count(60, 10), 1, count(0, 8)), 78).state())
                .isEqualTo(Detail.Gate.FAILED);
    }

    @Test
    void theShareIsSmoothed() {
        var gate = Gate.of(Map.of(0, count(30, 0), 1, new Detail.Count(1, 2, 1)), 34);

        assertThat(gate.groups().getLast().smoothed()).isEqualTo(0.4);
        assertThat(gate.state()).isEqualTo(Detail.Gate.PASSED);
        // 7 of 20, exactly 0.35.
        assertThat(Gate.of(Map.of(0, count(6, 12)), 30).state()).isEqualTo(Detail.Gate.PASSED);
        assertThat(Gate.of(Map.of(0, count(6, 13)), 30).state()).isEqualTo(Detail.Gate.FAILED);
    }

    @Test
    void belowThirtyVotersThereIsNoGate() {
        assertThat(Gate.of(Map.of(0, count(15, 1), 1, count(0, 13)), 29).state())
                .isEqualTo(Detail.Gate.NONE);
    }

    @Test
    void shortlistsGoByApprovalAndThenByLot() {
        var approval =
                Approval.count(
                        List.of("c", "a", "b"),
                        List.of(Set.of("a", "b"), Set.of("b"), Set.of("a", "c"), Set.of()));

        assertThat(approval.order()).containsExactly("a", "b", "c");
        assertThat(approval.approvals()).containsEntry("a", 2L).containsEntry("c", 1L);
        assertThat(approval.shortlist(1)).containsExactly("a");
        assertThat(approval.shortlist(9)).hasSize(3);
        assertThat(approval.ballots()).isEqualTo(4);
    }

    private static Standing standing(Map<Integer, Detail.Count> groups, long voters) {
        var yes = groups.values().stream().mapToLong(Detail.Count::yes).sum();
        var no = groups.values().stream().mapToLong(Detail.Count::no).sum();
        return Standing.of(
                count(yes, no),
                100,
                Settings.STARTER,
                Detail.Level.RULE,
                Detail.Purpose.ENACT,
                Gate.of(groups, voters));
    }

    private static Detail.Count count(long yes, long no) {
        return new Detail.Count(yes, no, 0);
    }
}
