package folkmoot.governance.map;

import java.util.List;
import java.util.random.RandomGenerator;

/// Which statement somebody is asked about next: what few have seen, what many agree with, what few
/// pass on, and what tells people apart.
final class Routing {

    /// Statements about the person or the debate itself.
    private static final double META = 49;

    private Routing() {}

    static double priority(Votes votes, double extremity, boolean meta) {
        if (meta) {
            return META;
        }
        var all = votes.seen() + 2.0;
        var interest =
                (1 - (votes.passed() + 1) / all) * (extremity + 1) * ((votes.agree() + 1) / all);
        var fresh = 1 + 8 * Math.pow(2, -votes.seen() / 5.0);
        return Math.pow(interest * fresh, 2);
    }

    /// One of them, each as likely as its priority says.
    static int draw(List<Integer> statements, double[] priorities, RandomGenerator lot) {
        var total = statements.stream().mapToDouble(it -> priorities[it]).sum();
        var drawn = lot.nextDouble() * total;
        for (var it : statements) {
            drawn -= priorities[it];
            if (drawn < 0) {
                return it;
            }
        }
        return statements.getLast();
    }
}
