package folkmoot.listening.topic;

import folkmoot.listening.BrandTrends;
import folkmoot.listening.trend.Sizes;
import folkmoot.listening.trend.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The trends of this place in somebody's memory, and how far they have come.
final class Course {

    /// Before anything was said.
    static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

    private static final String PLACE = "";

    private final BrandTrends trends = new BrandTrends(Sizes.SMALL);
    private Instant reached;
    private long told;

    private Course(Instant reached) {
        this.reached = reached;
    }

    static Course fresh() {
        return new Course(BEGINNING);
    }

    static Course of(Memory memory) {
        var course = new Course(memory.reached());
        course.trends.restore(PLACE, memory.state());
        return course;
    }

    Instant reached() {
        return reached;
    }

    /// How many mentions it was told.
    long told() {
        return told;
    }

    /// Goes on until that moment; after so many mentions it stops earlier, at the next moment at
    /// which it can.
    List<Trend> go(Instant until, long most, TrendRows rows) {
        var changes = new ArrayList<Trend>();
        reached =
                Portion.tell(
                        rows,
                        reached,
                        until,
                        most,
                        page -> {
                            page.forEach(it -> changes.addAll(trends.take(PLACE, it)));
                            told += page.size();
                        });
        changes.addAll(trends.until(PLACE, reached));
        return changes;
    }

    /// What is talked about now.
    List<Trend> live() {
        return trends.live(PLACE);
    }

    void forget(Collection<UUID> mentions) {
        mentions.forEach(trends::forget);
    }

    Memory memory() {
        return new Memory(reached, trends.snapshot(PLACE));
    }
}
