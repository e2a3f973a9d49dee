package folkmoot.governance.ballot;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

/// Ballots that say the same and so go the same way, each worth the same part of a vote.
final class Pile {

    final long count;
    BigDecimal value = BigDecimal.ONE;

    private final Iterator<String> next;
    private String holder = "";

    Pile(List<String> ranking, long count) {
        this.next = ranking.iterator();
        this.count = count;
    }

    BigDecimal worth() {
        return value.multiply(BigDecimal.valueOf(count));
    }

    /// Whose it is; nobody's when empty.
    String holder() {
        return holder;
    }

    /// Goes to the next who is still there.
    void moveOn(java.util.function.Predicate<String> continuing) {
        holder = "";
        while (holder.isEmpty() && next.hasNext()) {
            var candidate = next.next();
            holder = continuing.test(candidate) ? candidate : "";
        }
    }
}
