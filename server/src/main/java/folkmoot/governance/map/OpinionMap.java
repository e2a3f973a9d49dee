package folkmoot.governance.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Opinions as a map: where everybody stands, who stands together, what each group is told apart
/// by, what all share, and what to ask next. After the formulas of Polis (shared/research/
/// uniques.md, section 1), written anew; deterministic, and quicker when it goes on from the last.
///
/// What it cannot do: two directions hide small minorities, and what is asked first steers what is
/// seen. The page says so.
record OpinionMap(
        Plane plane,
        List<Integer> placed,
        List<Point> points,
        Groups groups,
        List<List<Votes>> votes,
        List<Votes> all,
        double[] priorities) {

    /// @param meta statements about people or the debate itself, asked first
    static OpinionMap of(Opinions opinions, Set<String> meta, @Nullable OpinionMap before) {
        var plane = Plane.of(opinions, before == null ? null : before.plane);
        var placed = opinions.placed();
        var points = placed.stream().map(it -> plane.place(opinions, it)).toList();
        var groups = Groups.of(points, before == null ? null : before.groups);
        var votes = new ArrayList<List<Votes>>();
        for (var group = 0; group < groups.count(); group++) {
            votes.add(votes(opinions, members(placed, groups.groups(), group)));
        }
        var everybody = IntStream.range(0, opinions.people().size()).boxed().toList();
        var all = votes(opinions, everybody);
        var priorities = new double[all.size()];
        Arrays.setAll(
                priorities,
                it ->
                        Routing.priority(
                                all.get(it),
                                plane.extremity(it),
                                meta.contains(opinions.statements().get(it))));
        return new OpinionMap(plane, placed, points, groups, votes, all, priorities);
    }

    /// Who is in a group, by number in the opinions.
    List<Integer> members(int group) {
        return members(placed, groups.groups(), group);
    }

    List<Telling> telling(Opinions opinions, int group) {
        return Telling.of(votes.get(group), others(group), in(opinions));
    }

    double consensus(int statement) {
        return Common.consensus(votes.stream().map(it -> it.get(statement)).toList());
    }

    List<Common> shared(Opinions opinions, boolean agree) {
        return Common.of(all, in(opinions), agree);
    }

    private List<Votes> others(int group) {
        var others = new ArrayList<Votes>();
        for (var s = 0; s < all.size(); s++) {
            var sum = Votes.NONE;
            for (var other = 0; other < votes.size(); other++) {
                sum = other == group ? sum : sum.plus(votes.get(other).get(s));
            }
            others.add(sum);
        }
        return others;
    }

    private static List<Integer> in(Opinions opinions) {
        return IntStream.range(0, opinions.statements().size())
                .filter(it -> !opinions.isOut(it))
                .boxed()
                .toList();
    }

    private static List<Integer> members(List<Integer> placed, int[] groups, int group) {
        return IntStream.range(0, groups.length)
                .filter(it -> groups[it] == group)
                .mapToObj(placed::get)
                .toList();
    }

    private static List<Votes> votes(Opinions opinions, List<Integer> people) {
        return IntStream.range(0, opinions.statements().size())
                .mapToObj(it -> Votes.of(opinions, people, it))
                .toList();
    }
}
