package folkmoot.transparency.leaf;

import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.entry.Minute;
import tlog.tile.Growth;

/// Gives entries their place in the log.
///
/// What people do writes an entry and goes on: many transactions at a time, and none waits for
/// another. Afterwards one process at a time takes what has been committed, in order, and writes
/// leaves, tiles and head in one transaction, so that numbers have no gaps and no hash stands for
/// what is not there.
@Component
public class Sequencer {

    private static final int BATCH = 1_000;

    private final Leaves leaves;
    private final Tree tree;
    private final TransactionTemplate transaction;

    Sequencer(Leaves leaves, Tree tree, TransactionTemplate transaction) {
        this.leaves = leaves;
        this.tree = tree;
        this.transaction = transaction;
    }

    /// What waits now, unless another process is at it.
    public void sequence() {
        var taken = leaves.waiting() ? BATCH : 0;
        while (taken == BATCH) {
            taken = in(() -> leaves.alone() ? batch() : 0);
        }
    }

    /// The same, and what another process was doing is done as well when this returns.
    public void catchUp() {
        var taken = BATCH;
        while (taken == BATCH) {
            taken =
                    in(() -> {
                        leaves.waitForOthers();
                        return batch();
                    });
        }
    }

    /// Where this entry is by now; null when it waits.
    public @Nullable Long place(long entry) {
        return leaves.places(List.of(entry)).get(entry);
    }

    private int in(Supplier<Integer> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private int batch() {
        var head = tree.head();
        var rows = leaves.awaiting(head.size() == 0, BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        var drafted = draft(head.size(), rows);
        var bytes = drafted.stream().map(it -> it.entry().bytes()).toList();
        leaves.add(head.size(), rows, drafted);
        tree.grow(Growth.of(tree, head.size(), bytes));
        return rows.size();
    }

    private List<Leaf> draft(long size, List<Row> rows) {
        var last = leaves.last();
        var minute = last == null ? leaves.first() : last;
        var places = places(rows);
        var drafted = new ArrayList<Leaf>();
        for (var row : rows) {
            minute = later(minute, last == null && size == 0 && enacts(row) ? minute : at(row));
            drafted.add(Drafting.draft(placed(row, places), minute));
            places.put(row.entry(), size + drafted.size() - 1);
        }
        return drafted;
    }

    private static boolean enacts(Row row) {
        return row.act() == Act.ENACT && row.decider() != Decider.VOTE;
    }

    private static Minute at(Row row) {
        return Minute.of(row.at());
    }

    private static Minute later(Minute one, Minute other) {
        return other.isAfter(one) ? other : one;
    }

    private Map<Long, Long> places(List<Row> rows) {
        var named = rows.stream().flatMap(it -> it.prev().stream()).distinct().toList();
        return named.isEmpty() ? new HashMap<>() : leaves.places(named);
    }

    private Row placed(Row row, Map<Long, Long> places) {
        var prev = row.prev();
        if (prev.isEmpty() && row.act() == Act.RELEASE) {
            prev = leaves.held(row);
            places.putAll(leaves.places(prev));
        }
        return row.after(
                prev.stream().map(places::get).filter(Objects::nonNull).distinct().toList());
    }
}
