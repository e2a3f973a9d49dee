package folkmoot.listening.kafka;

import folkmoot.listening.Reader;
import folkmoot.listening.trend.Sizes;
import java.util.function.Consumer;

/// How a node listens: a brand's memory is kept after `every` so many steps; what it had begun when
/// it died is given up after `transaction` milliseconds; `tell` hears lines for the operator.
public record Plan(
        Reader reader,
        Sizes sizes,
        long every,
        int transaction,
        int threads,
        Consumer<String> tell) {

    /// What is counted again after a crash, at most; with large memories that is some ten seconds.
    public static final long OFTEN = 200_000;

    /// A snapshot of a large memory, and what waited behind a gap, have to fit on a busy machine.
    public static final int TRANSACTION = 60_000;
}
