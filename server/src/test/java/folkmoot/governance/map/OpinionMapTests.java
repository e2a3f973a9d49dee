package folkmoot.governance.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpinionMapTests {

    private static final List<String> STATEMENTS =
            IntStream.range(0, 20).mapToObj(it -> "s" + it).toList();

    @Test
    void nobodyAndNothingIsAMapToo() {
        var nobody = Opinions.of(List.of(), List.of(), Map.of(), List.of());
        var alone = Opinions.of(List.of("ann"), STATEMENTS, Map.of(), List.of());

        assertThat(OpinionMap.of(nobody, Set.of(), null).points()).isEmpty();
        assertThat(OpinionMap.of(alone, Set.of(), null).placed()).isEmpty();
    }

    @Test
    void peopleWhoAllThinkAlikeAreOnePlace() {
        var votes = new HashMap<String, Map<String, Integer>>();
        var people = IntStream.range(0, 20).mapToObj(it -> "p" + it).toList();
        people.forEach(it -> votes.put(it, all(1)));
        var map = OpinionMap.of(Opinions.of(people, STATEMENTS, votes, List.of()), Set.of(), null);

        assertThat(map.points()).containsOnly(new Point(0, 0));
    }

    @Test
    void twoCampsAreFoundAlsoAmongHundreds() {
        var opinions = camps(150, 90);
        var map = OpinionMap.of(opinions, Set.of(), null);

        assertThat(map.groups().count()).isEqualTo(2);
        assertThat(map.members(map.groups().groups()[0])).hasSize(150).allMatch(it -> it < 150);
        assertThat(map.groups().bases()).hasSizeLessThanOrEqualTo(100);
        assertThat(map.telling(opinions, 0)).hasSizeBetween(1, 5);
        assertThat(map.shared(opinions, true)).extracting(Common::statement).contains(18, 19);
        assertThat(map.consensus(19)).isGreaterThan(0.7).isGreaterThan(map.consensus(0));
    }

    /// A third group that looks better has to do so four times.
    @Test
    void theNumberOfGroupsIsNotChangedAtOnce() {
        var two = points(0, 10);
        var three = new ArrayList<>(two);
        IntStream.range(0, 15).forEach(it -> three.add(new Point(5 + it * 0.01, 9)));
        var groups = Groups.of(two, null);
        assertThat(groups.count()).isEqualTo(2);

        for (var round = 1; round <= 4; round++) {
            groups = Groups.of(three, groups);
            assertThat(groups.count()).as("round %s", round).isEqualTo(round < 4 ? 2 : 3);
        }
        groups = Groups.of(three, groups);
        assertThat(groups.count()).isEqualTo(3);
    }

    @Test
    void whatIsAskedNextIsDrawnByPriority() {
        var drawn = new int[3];
        var lot = new Random(7);
        for (var i = 0; i < 10_000; i++) {
            drawn[Routing.draw(List.of(0, 2), new double[] {1, 99, 3}, lot)]++;
        }

        assertThat(drawn[1]).isZero();
        assertThat(drawn[2]).isBetween(7_300, 7_700);
        assertThat(Routing.priority(new Votes(5, 0, 5), 1, false))
                .isGreaterThan(Routing.priority(new Votes(50, 0, 50), 1, false))
                .isGreaterThan(Routing.priority(new Votes(0, 0, 5), 1, false));
    }

    private static List<Point> points(double... at) {
        var points = new ArrayList<Point>();
        for (var x : at) {
            IntStream.range(0, 15).forEach(it -> points.add(new Point(x + it * 0.01, 0)));
        }
        return points;
    }

    private static Opinions camps(int first, int second) {
        var random = new Random(11);
        var votes = new HashMap<String, Map<String, Integer>>();
        var people = IntStream.range(0, first + second).mapToObj(it -> "p" + it).toList();
        for (var p = 0; p < people.size(); p++) {
            var side = p < first ? 1 : -1;
            var own = all(side);
            own.put("s18", 1);
            own.put("s19", 1);
            own.replaceAll((_, vote) -> random.nextInt(10) == 0 ? 0 : vote);
            votes.put(people.get(p), own);
        }
        return Opinions.of(people, STATEMENTS, votes, List.of());
    }

    private static Map<String, Integer> all(int vote) {
        var all = new HashMap<String, Integer>();
        STATEMENTS.forEach(it -> all.put(it, vote));
        return all;
    }
}
