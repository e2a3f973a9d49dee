package folkmoot.governance.map;

import java.util.Comparator;
import java.util.List;

/// What people share across groups.
record Common(int statement, boolean agree, double share, double test) {

    private static final int MOST = 5;

    /// Group-informed consensus: high only where every group agrees, whatever its size.
    static double consensus(List<Votes> groups) {
        return groups.stream().mapToDouble(it -> it.share(true)).reduce(1, (a, b) -> a * b);
    }

    /// What a sure majority of all agrees with, or disagrees with, at most five.
    static List<Common> of(List<Votes> all, List<Integer> statements, boolean agree) {
        return statements.stream()
                .map(it ->
                        new Common(
                                it, agree, all.get(it).share(agree), all.get(it).shareTest(agree)))
                .filter(it -> it.share > 0.5 && Votes.isSure(it.test))
                .sorted(Comparator.comparingDouble((Common it) -> -it.share * it.test))
                .limit(MOST)
                .toList();
    }
}
