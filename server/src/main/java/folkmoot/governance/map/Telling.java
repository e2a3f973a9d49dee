package folkmoot.governance.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What tells a group from the others: a statement that it agrees with, or disagrees with, more
/// than they do.
record Telling(
        int statement,
        boolean agree,
        double share,
        double shareTest,
        double ratio,
        double ratioTest) {

    private static final int MOST = 5;

    static Telling of(int statement, boolean agree, Votes group, Votes others) {
        var share = group.share(agree);
        return new Telling(
                statement,
                agree,
                share,
                group.shareTest(agree),
                share / others.share(agree),
                group.differenceTest(agree, others));
    }

    private double weight() {
        return share * shareTest * ratio * ratioTest;
    }

    private boolean isSure() {
        return Votes.isSure(shareTest) && Votes.isSure(ratioTest);
    }

    /// The most telling ones of a group, five at most: what it agrees with best comes first, and
    /// there is always one, however alike the groups are.
    ///
    /// @param group and others by statement
    static List<Telling> of(List<Votes> group, List<Votes> others, List<Integer> statements) {
        var heavy = Comparator.comparingDouble(Telling::weight).reversed();
        var both = new ArrayList<Telling>();
        var agreed = new ArrayList<Telling>();
        for (var it : statements) {
            var yes = of(it, true, group.get(it), others.get(it));
            var no = of(it, false, group.get(it), others.get(it));
            both.add(yes.ratioTest > no.ratioTest ? yes : no);
            if (yes.ratioTest > no.ratioTest && yes.ratio > 1 && yes.share > 0.5) {
                agreed.add(yes);
            }
        }
        var told = new ArrayList<Telling>();
        agreed.stream().sorted(heavy).findFirst().ifPresent(told::add);
        both.stream()
                .filter(Telling::isSure)
                .filter(it -> !told.contains(it))
                .sorted(heavy)
                .limit(MOST - told.size())
                .sorted(Comparator.comparing(it -> !it.agree))
                .forEach(told::add);
        if (told.isEmpty()) {
            both.stream().max(Comparator.comparingDouble(Telling::ratioTest)).ifPresent(told::add);
        }
        return told;
    }
}
