package folkmoot.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import folkmoot.governance.Shared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// D2: known elections, round by round, against the reports of RCTab.
class RankedElectionTests {

    private static final String WRITE_IN = "Undeclared Write-ins";

    @ParameterizedTest
    @CsvSource({
        "2015_portland_mayor, 3, false",
        "multi_seat_uwi_test, 1, true",
        "test_set_multi_winner_whole_threshold, 1, false"
    })
    void everyRoundIsAsReported(String contest, int firstColumn, boolean writeIns) {
        var config = Shared.json("elections/" + contest + "/config.json");
        var expected = Shared.json("elections/" + contest + "/expected_detailed_report.json");
        var lot = new ArrayList<String>();
        config.at("/candidates").forEach(it -> lot.add(it.get("name").asString()));
        if (writeIns) {
            lot.add(WRITE_IN);
        }

        var count =
                Transferable.count(
                        lot,
                        ballots(contest, config, firstColumn, lot),
                        config.at("/rules/numberOfWinners").asInt(),
                        4,
                        writeIns ? Set.of(WRITE_IN) : Set.of());

        assertThat(count.rounds()).hasSameSizeAs(expected.get("results"));
        for (var round : count.rounds()) {
            same(round, expected.at("/results/" + (round.number() - 1)));
        }
        assertThat(count.elected()).containsExactlyElementsOf(elected(expected));
    }

    private static void same(Round round, JsonNode expected) {
        var tally = numbers(expected.get("tally"));
        tally.entrySet()
                .removeIf(it -> it.getKey().equals(WRITE_IN) && it.getValue().signum() == 0);
        equal(round.tallies(), tally, "tally of round " + round.number());
        assertThat(round.threshold()).isEqualByComparingTo(expected.get("threshold").asString());
        var inactive = BigDecimal.ZERO;
        for (var it : numbers(expected.get("inactiveBallots")).values()) {
            inactive = inactive.add(it);
        }
        assertThat(round.exhausted()).as("exhausted").isEqualByComparingTo(inactive);
        var steps = new TreeMap<String, JsonNode>();
        expected.get("tallyResults")
                .forEach(it -> {
                    var who = it.has("elected") ? it.get("elected") : it.get("eliminated");
                    if (!who.asString().equals(WRITE_IN) || !it.get("transfers").isEmpty()) {
                        steps.put(who.asString(), it);
                    }
                });
        assertThat(round.steps())
                .extracting(Round.Step::candidate)
                .containsExactlyInAnyOrderElementsOf(steps.keySet());
        for (var step : round.steps()) {
            var known = steps.get(step.candidate());
            assertThat(step instanceof Round.Step.Elected).isEqualTo(known.has("elected"));
            transfers(step.transfers(), numbers(known.get("transfers")));
        }
    }

    private static void transfers(Round.Transfers transfers, Map<String, BigDecimal> expected) {
        var exhausted = expected.remove("exhausted");
        var residual = expected.remove("residual surplus");
        equal(transfers.to(), expected, "transfers");
        assertThat(transfers.exhausted())
                .isEqualByComparingTo(exhausted == null ? BigDecimal.ZERO : exhausted);
        assertThat(transfers.residual())
                .isEqualByComparingTo(residual == null ? BigDecimal.ZERO : residual);
    }

    private static void equal(
            Map<String, BigDecimal> actual, Map<String, BigDecimal> expected, String what) {
        assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet());
        expected.forEach(
                (it, votes) -> assertThat(actual.get(it)).as(what).isEqualByComparingTo(votes));
    }

    private static Map<String, BigDecimal> numbers(JsonNode node) {
        var all = new TreeMap<String, BigDecimal>();
        node.properties()
                .forEach(it -> all.put(it.getKey(), new BigDecimal(it.getValue().asString())));
        return all;
    }

    private static List<String> elected(JsonNode expected) {
        var all = new ArrayList<String>();
        expected.get("results")
                .forEach(round ->
                        round.get("tallyResults")
                                .forEach(it -> {
                                    if (it.has("elected")) {
                                        all.add(it.get("elected").asString());
                                    }
                                }));
        return all;
    }

    /// Paper ballots can have places left out and several names on one; ours cannot. The contest's
    /// own rules say where such a ballot ends.
    private static LinkedHashMap<List<String>, Integer> ballots(
            String contest, JsonNode config, int firstColumn, List<String> lot) {
        var settings = new CsvParserSettings();
        settings.setHeaderExtractionEnabled(true);
        settings.setMaxColumns(50);
        var rows =
                new CsvParser(settings)
                        .parseAll(
                                Shared.voting("elections/" + contest + "/cast_vote_records.csv")
                                        .toFile());
        var ends = config.at("/rules/overvoteRule").asString().equals("exhaustImmediately");
        var ballots = new LinkedHashMap<List<String>, Integer>();
        for (var row : rows) {
            ballots.merge(ranking(row, firstColumn, ends, lot), 1, Integer::sum);
        }
        return ballots;
    }

    private static List<String> ranking(
            String[] row, int firstColumn, boolean overvoteEnds, List<String> lot) {
        var ranking = new ArrayList<String>();
        var skipped = 0;
        for (var i = firstColumn; i < row.length; i++) {
            var mark = row[i] == null ? "undervote" : row[i].strip();
            skipped = mark.equals("undervote") ? skipped + 1 : 0;
            if (skipped > 1 || mark.equals("overvote") && overvoteEnds) {
                break;
            }
            var name = mark.equals("UWI") ? WRITE_IN : mark;
            lot.stream()
                    .filter(it -> it.equals(name) || it.equals("Candidate " + name + " Name"))
                    .filter(it -> !ranking.contains(it))
                    .forEach(ranking::add);
        }
        return ranking;
    }
}
