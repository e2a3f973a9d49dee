package folkmoot.listening.kafka;

import folkmoot.listening.Reader;
import folkmoot.listening.trend.Sizes;
import java.util.function.Consumer;

/// How a node listens: a brand's memory is kept after `every` so many steps; `tell` hears lines for
/// the operator.
public record Plan(Reader reader, Sizes sizes, long every, int threads, Consumer<String> tell) {

    /// What is counted again after a crash, at most; with large memories that is some ten seconds.
    public static final long OFTEN = 200_000;
}
