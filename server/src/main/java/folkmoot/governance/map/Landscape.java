package folkmoot.governance.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What a discussion looks like from above, for those who draw it and those who ask the next
/// question. People and statements are named as they came; groups are numbered.
public record Landscape(
        List<Dot> dots, List<Group> groups, List<Shared> statements, List<Double> priorities) {

    /// Where somebody stands; both from -1 to 1.
    public record Dot(String person, double x, double y, int group) {}

    /// People who think alike, and what tells them apart.
    public record Group(int number, int people, List<Typical> typical) {}

    public record Typical(int statement, boolean agree) {}

    /// What everybody said of a statement; `consensus` is high only where every group agrees.
    public record Shared(int agree, int disagree, int seen, double consensus) {}

    /// @param votes by person and statement: 1, -1, or 0 for a pass
    public static Landscape of(
            List<String> people, List<String> statements, Map<String, Map<String, Integer>> votes) {
        if (people.isEmpty() || statements.isEmpty()) {
            return new Landscape(List.of(), List.of(), unseen(statements), equal(statements));
        }
        var opinions = Opinions.of(people, statements, votes, List.of());
        var map = OpinionMap.of(opinions, Set.of(), null);
        var shared =
                IntStream.range(0, statements.size())
                        .mapToObj(it -> shared(map.all().get(it), map.consensus(it)))
                        .toList();
        var priorities = Arrays.stream(map.priorities()).boxed().toList();
        return new Landscape(dots(opinions, map), groups(opinions, map), shared, priorities);
    }

    private static List<Shared> unseen(List<String> statements) {
        return statements.stream().map(_ -> shared(Votes.NONE, 0)).toList();
    }

    private static List<Double> equal(List<String> statements) {
        return statements.stream().map(_ -> 1.0).toList();
    }

    private static Shared shared(Votes votes, double consensus) {
        return new Shared(votes.agree(), votes.disagree(), votes.seen(), consensus);
    }

    private static List<Dot> dots(Opinions opinions, OpinionMap map) {
        var far =
                map.points().stream()
                        .mapToDouble(it -> Math.max(Math.abs(it.x()), Math.abs(it.y())))
                        .max()
                        .orElse(1);
        var scale = far == 0 ? 1 : far;
        var dots = new ArrayList<Dot>();
        for (var i = 0; i < map.placed().size(); i++) {
            var point = map.points().get(i);
            dots.add(
                    new Dot(
                            opinions.people().get(map.placed().get(i)),
                            point.x() / scale,
                            point.y() / scale,
                            map.groups().groups()[i]));
        }
        return dots;
    }

    private static List<Group> groups(Opinions opinions, OpinionMap map) {
        var groups = new ArrayList<Group>();
        for (var number = 0; number < map.groups().count(); number++) {
            var typical =
                    map.groups().count() < 2
                            ? List.<Typical>of()
                            : map.telling(opinions, number).stream()
                                    .map(it -> new Typical(it.statement(), it.agree()))
                                    .toList();
            groups.add(new Group(number, map.members(number).size(), typical));
        }
        return groups;
    }

    /// Which of these statements is asked about next: drawn by lot, as likely as its priority says.
    public int draw(List<Integer> open, RandomGenerator lot) {
        return Routing.draw(
                open, priorities.stream().mapToDouble(Double::doubleValue).toArray(), lot);
    }

    /// In which group everybody is whom the map places.
    public Map<String, Integer> groupOf() {
        var all = new HashMap<String, Integer>();
        dots.forEach(it -> all.put(it.person(), it.group()));
        return all;
    }
}
