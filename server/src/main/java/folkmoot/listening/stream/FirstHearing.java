package folkmoot.listening.stream;

import folkmoot.listening.Reader;
import java.util.function.Consumer;

/// Reads what is said, each thing by itself: on any number of threads and machines, in any order.
public final class FirstHearing {

    private static final String SPAM = "spam";

    private final Reader reader;

    public FirstHearing(Reader reader) {
        this.reader = reader;
    }

    /// What is left to be counted: no longer than need be, and no spam.
    public Step take(Step step, Consumer<Finding> found) {
        if (!(step instanceof Step.Spoken(var brand, var number, var said))) {
            return step;
        }
        var reading = reader.read(said.text());
        found.accept(new Finding.Read(brand, said.id(), reading));
        return reading.spam().is(SPAM)
                ? new Step.Skipped(brand, number)
                : new Step.Spoken(brand, number, said.cut());
    }
}
