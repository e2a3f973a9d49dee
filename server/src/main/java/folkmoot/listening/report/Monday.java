package folkmoot.listening.report;

import folkmoot.listening.strategy.Fit;
import folkmoot.listening.trend.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A week as it is kept: numbers, names that are our own, and where words of others stand.
record Monday(
        int heard,
        int before,
        Map<String, Integer> kinds,
        Map<String, Integer> kindsBefore,
        List<Topic> topics,
        List<Long> trends,
        List<Product> products,
        List<String> pillars,
        List<String> silent,
        List<Deed> deeds,
        List<Change> changes,
        @Nullable List<Earlier> others,
        @Nullable Left left) {

    /// What was done about something that nobody spoke of this week. Reports of before this was
    /// kept have none.
    List<Earlier> earlier() {
        return others == null ? List.of() : others;
    }

    /// Where words stand in what somebody said.
    record Quote(UUID mention, int start, int length) {}

    /// `name` has for each word places where it stands; the first that is still there is shown.
    record Topic(
            long id,
            List<List<Quote>> name,
            Stage stage,
            int mentions,
            int before,
            int complaints,
            Fit fit,
            String pillar,
            boolean settled,
            List<Quote> quotes) {}

    /// What was said and is not counted: what looks like spam, what the brand said, and what the
    /// same voice said again.
    record Left(int spam, int own, int again) {}

    record Earlier(long id, List<List<Quote>> name) {}

    /// An empty name: no product was named.
    record Product(
            String name,
            int desires,
            int complaints,
            List<Quote> desired,
            List<Quote> complained) {}

    record Deed(long topic, String action, UUID by, Instant at) {}

    /// What was said in seven days before somebody acted, and in the last seven.
    record Change(
            long topic, Instant at, int before, int complaintsBefore, int now, int complaintsNow) {}
}
