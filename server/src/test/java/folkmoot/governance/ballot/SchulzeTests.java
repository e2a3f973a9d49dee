package folkmoot.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tlog.entry.Fraction;

/// D1: the examples of Schulze's paper and of Wikipedia, as collected by Condorcet (julien-boudry,
/// MIT). Small letters are candidates, whoever is left out is last.
class SchulzeTests {

    private static final Fraction HALF = new Fraction(1, 2);
    private static final String NOW = "now";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example 1 | 8 acd, 2 bad, 4 cdb, 4 dba, 3 dcb | d,a,c,b",
                "example 2 | 3 acd, 9 bac, 8 cda, 5 dab, 5 dbc | c,d,b,a",
                "example 3 | 5 acbe, 5 adec, 8 beda, 3 cabe, 7 caeb, 2 cbad, 7 dceb, 8 ebad | e,a,c,b,d",
                "example 4 | 3 abc, 2 cbd, 2 dab, 2 dbc | bd,ac",
                "example 5 | 12 abc, 6 adb, 9 bcd, 15 cda, 21 dba | d,ab,c",
                "example 6 | 8 acd, 2 bcd, 3 bda, 5 cbd, 1 cdb, 3 dab, 1 dba | ac,d,b",
                "example 7 | 3 adebc, 3 bfecd, 4 cabfd, 1 dbcef, 4 defab, 2 ecbdf, 2 facdb | a*",
                "example 7 with two more | 3 adebc, 3 bfecd, 4 cabfd, 1 dbcef, 4 defab, 2 ecbdf, 2 facdb, 2 aefcb | d*",
                "example 8 | 3 abd, 5 adb, 1 adc, 2 bad, 2 bdc, 4 cab, 6 cba, 2 dbc, 5 dca | a*",
                "example 8 with a clone | 3 abde, 5 adeb, 1 adec, 2 bade, 2 bdec, 4 cabd, 6 cbad, 2 dbec, 5 deca | b*",
                "example 9 | 5 acd, 2 bcd, 4 bda, 2 cda | a*",
                "example 9 with one more | 5 aecd, 2 bcda, 4 bdae, 2 cdab | b*",
                "example 10 | 6 abcd, 8 a=b, 8 a=c, 18 a=cd, 8 a=c=d, 40 b, 4 cbd, 9 cda, 8 c=d, 14 dab, 11 dbc, 4 dca | d*",
                "example 11 | 9 adbe, 6 bcad, 5 bcde, 2 cdbe, 6 decb, 14 eacb, 2 ecab, 1 edac | b*",
                "example 12 | 9 adbe, 1 bace, 6 cbad, 2 cdbe, 5 cdea, 6 deca, 14 ebac, 2 ebca | e*",
                "example 13 | 2 abc, 2 bca, 1 cab | ab,c",
                "a tie | 6 acd, 1 bad, 3 cbd, 3 dba, 2 dcb | ad*",
                "Wikipedia | 5 acbed, 5 adecb, 8 bedac, 3 cabed, 7 caebd, 2 cbade, 7 dceba, 8 ebadc | e,a,c,b,d",
                "five | 98 acedb, 64 baecd, 12 baedc, 98 beacd, 13 beadc, 125 bedac, 124 caedb, 76 ceadb, 21 dabec, 30 dbaec, 98 dbeca, 139 dcabe, 23 dcbae | a,b,e,d,c",
            })
    void knownElections(String name, String votes, String order) {
        var ballots = ballots(votes);
        var lot =
                votes.chars()
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .distinct()
                        .sorted()
                        .toList();

        var found = Schulze.count(lot, ballots, "a", HALF).order();

        var shown = found.stream().map(it -> String.join("", it)).collect(Collectors.joining(","));
        if (order.endsWith("*")) {
            assertThat(shown.split(",")[0] + "*").as(name).isEqualTo(order);
        } else {
            assertThat(shown).as(name).isEqualTo(order);
        }
    }

    @Test
    void theStrengthOfPathsIsKnown() {
        var schulze =
                Schulze.count(
                        List.of("a", "b", "c", "d"),
                        ballots("8 acd, 2 bad, 4 cdb, 4 dba, 3 dcb"),
                        "a",
                        HALF);

        assertThat(schulze.paths())
                .isDeepEqualTo(
                        new long[][] {
                            {0, 14, 14, 12}, {13, 0, 13, 12}, {13, 15, 0, 12}, {13, 19, 13, 0}
                        });
    }

    @Test
    void whatBeatsThingsAsTheyAreWins() {
        assertThat(winner(HALF, "6 a b now", "4 b a now", "1 now")).isEqualTo("a");
        assertThat(winner(HALF, "5 now a b", "4 a b now")).isNull();
        assertThat(winner(HALF, "5 a now", "5 now a")).as("a tie changes nothing").isNull();
        assertThat(winner(HALF)).as("nobody voted").isNull();
    }

    @Test
    void thePreferredDraftDoesNotWinWithoutItsMajority() {
        assertThat(winner(new Fraction(2, 3), "6 a b now", "4 b now a"))
                .as("a has six of ten, b has all")
                .isEqualTo("b");
        assertThat(winner(new Fraction(2, 3), "6 a now b", "4 b now a")).isNull();
        assertThat(winner(new Fraction(3, 5), "6 a now b", "4 b now a")).isEqualTo("a");
    }

    /// a beats b, b beats now, now beats a in a circle through it: nothing that a way leads back
    /// from is enacted.
    @Test
    void aCircleThroughThingsAsTheyAreChangesNothing() {
        var circle = new String[] {"4 a b now", "3 b now a", "2 now a b"};

        var schulze = count(HALF, circle);

        assertThat(schulze.pairs().preferred()[1][2]).as("b beats now").isEqualTo(7);
        assertThat(schulze.winner()).isNull();
    }

    @Test
    void theLotDecidesBetweenEqualsOnly() {
        var tied = List.of(Ranking.of(3, "a", "b", NOW), Ranking.of(3, "b", "a", NOW));

        assertThat(Schulze.count(List.of("a", "b", NOW), tied, NOW, HALF).winner()).isEqualTo("a");
        assertThat(Schulze.count(List.of("b", "a", NOW), tied, NOW, HALF).winner()).isEqualTo("b");
    }

    /// A Condorcet winner is first, and the order of ballots is nothing.
    @Property(tries = 300)
    void whoeverBeatsAllOthersIsFirst(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(max = 23) Integer> cast,
            @ForAll long seed) {
        var ballots = new ArrayList<>(cast.stream().map(SchulzeTests::permutation).toList());
        var lot = List.of("a", "b", "c", NOW);
        var schulze = Schulze.count(lot, ballots, NOW, HALF);
        var pairs = schulze.pairs().preferred();
        for (var a = 0; a < 4; a++) {
            var it = a;
            var beatsAll =
                    java.util.stream.IntStream.range(0, 4)
                            .allMatch(b -> b == it || pairs[it][b] > pairs[b][it]);
            if (beatsAll) {
                assertThat(schulze.order().getFirst()).containsExactly(lot.get(a));
                assertThat(schulze.winner()).isEqualTo(lot.get(a).equals(NOW) ? null : lot.get(a));
            }
        }
        Collections.shuffle(ballots, new Random(seed));
        assertThat(Schulze.count(lot, ballots, NOW, HALF).order()).isEqualTo(schulze.order());
    }

    private static Ranking permutation(int number) {
        var left = new ArrayList<>(List.of("a", "b", "c", NOW));
        var all = new ArrayList<String>();
        for (var rest = number; !left.isEmpty(); rest /= 4) {
            all.add(left.remove(rest % left.size()));
        }
        return Ranking.of(1, all.toArray(String[]::new));
    }

    private static @org.jspecify.annotations.Nullable String winner(
            Fraction majority, String... votes) {
        return count(majority, votes).winner();
    }

    private static Schulze count(Fraction majority, String... votes) {
        var ballots =
                Arrays.stream(votes)
                        .map(it -> it.split(" "))
                        .map(it ->
                                Ranking.of(
                                        Integer.parseInt(it[0]),
                                        Arrays.copyOfRange(it, 1, it.length)))
                        .toList();
        return Schulze.count(List.of("a", "b", NOW), ballots, NOW, majority);
    }

    private static List<Ranking> ballots(String votes) {
        return Arrays.stream(votes.split(", "))
                .map(it -> it.split(" "))
                .map(it -> new Ranking(places(it[1]), Integer.parseInt(it[0])))
                .toList();
    }

    private static List<Set<String>> places(String ranking) {
        var places = new ArrayList<Set<String>>();
        for (var i = 0; i < ranking.length(); i++) {
            if (ranking.charAt(i) == '=') {
                places.getLast().add(String.valueOf(ranking.charAt(++i)));
            } else {
                places.add(new LinkedHashSet<>(Set.of(String.valueOf(ranking.charAt(i)))));
            }
        }
        return places;
    }
}
