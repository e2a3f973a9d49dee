package folkmoot.listening.topic;

import folkmoot.listening.trend.Said;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What was said between two moments, in the order in which it was said, page by page.
/*
 * Everything is told between moments of whole milliseconds: what comes of it depends on what was
 * said alone, and not on when somebody looked.
 */
final class Portion {

    private static final int PAGE = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    private Portion() {}

    /// Goes on until that moment; after so many mentions it stops earlier, at the next moment at
    /// which it can. Answers where that is.
    static Instant tell(
            TrendRows rows, Instant from, Instant until, long most, Consumer<List<Said>> each) {
        var end = until;
        var left = most;
        var at = from;
        var id = FIRST;
        for (var more = true; more; ) {
            var page = rows.said(at, id, end, PAGE);
            each.accept(page);
            left -= page.size();
            more = page.size() == PAGE;
            if (more) {
                at = page.getLast().at();
                id = page.getLast().id();
                if (left <= 0) {
                    end = at.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
                }
            }
        }
        return end;
    }
}
