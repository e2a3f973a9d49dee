package folkmoot.listening.stream;

import folkmoot.listening.Judged;
import folkmoot.listening.Reader;
import folkmoot.listening.Reading;
import folkmoot.listening.trend.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what is said, each thing by itself: on any number of threads and machines, in any order.
public final class FirstHearing {

    private static final Logger LOG = LoggerFactory.getLogger(FirstHearing.class);
    private static final String SPAM = "spam";
    private static final int MOST = 200;
    private static final Reading NOTHING =
            new Reading(new Judged(new LinkedHashMap<>(), List.of(), false), List.of());

    private final Reader reader;

    public FirstHearing(Reader reader) {
        this.reader = reader;
    }

    /// What is left to be counted: no longer than need be, and no spam. What is only asked comes
    /// back as it is.
    public Step take(Step step, Consumer<Finding> found) {
        return switch (step) {
            case Step.Spoken(var brand, var number, var said) -> {
                var reading = read(said);
                found.accept(new Finding.Read(brand, number, said.id(), reading));
                yield reading.spam().is(SPAM)
                        ? new Step.Skipped(brand, number)
                        : new Step.Spoken(brand, number, said.cut());
            }
            case Step.Asked(var brand, var number, var said) -> {
                found.accept(new Finding.Read(brand, number, said.id(), read(said)));
                yield step;
            }
            case Step.Counted _, Step.Skipped _, Step.Passed _, Step.Withdrawn _, Step.Ended _ ->
                    step;
        };
    }

    // One text that cannot be read must not keep all others waiting.
    private Reading read(Said said) {
        try {
            var all = reader.read(said.text());
            var sentences = all.sentences();
            return sentences.size() <= MOST
                    ? all
                    : new Reading(all.spam(), List.copyOf(sentences.subList(0, MOST)));
        } catch (RuntimeException e) {
            LOG.error("{} cannot be read and stays without reading.", said.id(), e);
            return NOTHING;
        }
    }
}
