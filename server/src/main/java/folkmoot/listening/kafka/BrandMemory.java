package folkmoot.listening.kafka;

import folkmoot.listening.stream.Counts;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.Step;
import folkmoot.listening.stream.StepBytes;
import folkmoot.listening.trend.Sizes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One brand: its steps come in any order, some of them twice, and are counted once, in theirs.
/*
 * Everything is in the journal before it is counted, and the journal is part of the transaction in
 * which findings are told. So whoever goes on elsewhere counts again in silence what the journal
 * has without a gap, and tells what comes after it.
 *
 * Where a gap closes and much was waiting behind it, no more is counted at once than fits into a
 * transaction; a mark says how far it was told.
 */
final class BrandMemory {

    private static final int FEW = 100;
    private static final int MANY = 5_000;

    private final String brand;
    private final Journal journal;
    private final long every;
    private final Counts counts;
    private long kept;
    private long done;
    private int ahead;
    private long dropped;
    private boolean marked;
    private boolean withdrawn;

    BrandMemory(String brand, Journal journal, Sizes sizes, long every) {
        this.brand = brand;
        this.journal = journal;
        this.every = every;
        this.counts = new Counts(sizes);
        var memory = journal.kept();
        if (memory != null) {
            counts.restore(brand, memory.bytes());
            kept = memory.step();
            done = kept;
        }
        journal.drop(0, kept);
        dropped = kept;
        var told = journal.told();
        marked = told != null;
        var last = told == null ? Long.MAX_VALUE : told;
        journal.steps(done + 1, (number, bytes) -> again(number, bytes, last));
    }

    private void again(long number, byte[] bytes, long last) {
        if (number == done + 1 && number <= last) {
            count(StepBytes.read(bytes), _ -> {});
        } else {
            ahead++;
        }
    }

    long done() {
        return done;
    }

    void take(Step step, byte[] bytes, Consumer<Finding> found) {
        var number = step.number();
        if (number <= done || number > done + 1 && journal.step(number) != null) {
            return;
        }
        journal.put(number, bytes);
        if (number > done + 1) {
            ahead++;
            return;
        }
        count(step, found);
        goOn(FEW, found);
    }

    private void goOn(int most, Consumer<Finding> found) {
        var next = next();
        for (var left = most; next != null && left > 0; left--) {
            ahead--;
            count(next, found);
            next = next();
        }
        if (next != null || marked) {
            journal.tell(next == null ? null : done);
            marked = next != null;
        }
        if (done - kept >= every) {
            keep();
        }
    }

    /// What is left to do when nothing new comes.
    void work(Consumer<Finding> found) {
        goOn(MANY, found);
        var to = Math.min(kept, dropped + MANY);
        journal.drop(dropped, to);
        dropped = to;
    }

    private @Nullable Step next() {
        var bytes = ahead == 0 ? null : journal.step(done + 1);
        return bytes == null ? null : StepBytes.read(bytes);
    }

    private void count(Step step, Consumer<Finding> found) {
        counts.take(step, found);
        withdrawn |= step instanceof Step.Withdrawn;
        done = step.number();
    }

    /// What was withdrawn stands in the journal no longer than this is asked for.
    void tidy() {
        if (withdrawn) {
            keep();
            journal.drop(dropped, kept);
            dropped = kept;
        }
    }

    private void keep() {
        journal.keep(new Journal.Memory(done, counts.snapshot(brand)));
        kept = done;
        withdrawn = false;
    }
}
