package folkmoot.listening;

import folkmoot.listening.stream.Counts;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.FirstHearing;
import folkmoot.listening.stream.Step;
import folkmoot.listening.trend.Sizes;
import java.util.function.Consumer;

/// All the work of listening in one process.
public final class OneListener {

    private final FirstHearing hearing;
    private final Counts counts;

    public OneListener(Reader reader, Sizes sizes) {
        hearing = new FirstHearing(reader);
        counts = new Counts(sizes);
    }

    public void take(Step step, Consumer<Finding> found) {
        counts.take(hearing.take(step, found), found);
    }
}
