package folkmoot.listening.topic;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts anew from where something came late: a file of the past was brought in, a feed was read
/// after an hour, somebody said that something is spam. What comes out is what would have come out
/// had it been there in time.
@Component
class Recounting {

    private static final Duration CHEAP = Duration.ofSeconds(2);
    private static final int REST = 10;

    private final TrendRows rows;
    private final Topics topics;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recounting(TrendRows rows, Topics topics, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.topics = topics;
        this.transaction = transaction;
        this.clock = clock;
    }

    void recount() {
        var before = rows.peek();
        var stale = before.stale();
        var began = clock.instant();
        if (stale == null || began.isBefore(before.rested())) {
            return;
        }
        var course = rows.memory(stale).map(Course::of).orElseGet(Course::fresh);
        var from = course.reached();
        var changes = new ArrayList<>(course.live());
        var memories = new ArrayList<Memory>();
        for (var stop : Ladder.stops(from, before.reached())) {
            changes.addAll(course.go(stop, Long.MAX_VALUE, rows));
            memories.add(course.memory());
        }
        // Nobody waits for what takes long: what came meanwhile is all that is looked up below.
        var speaking = topics.speaking(course, changes);
        transaction.executeWithoutResult(_ -> {
            var now = rows.hold();
            // Somebody was forgotten meanwhile, or somebody else did the same.
            if (now.version() == before.version()) {
                changes.addAll(course.go(now.reached(), Long.MAX_VALUE, rows));
                memories.add(course.memory());
                rows.dropAfter(from);
                memories.forEach(rows::remember);
                topics.replace(from, course.reached(), changes, course.live(), speaking);
                rows.recounted(before.stales(), clock.instant().plus(rest(began)));
            }
        });
    }

    // Late things come all the time; counting them takes a tenth of it at most.
    private Duration rest(java.time.Instant began) {
        var took = Duration.between(began, clock.instant());
        return took.compareTo(CHEAP) < 0 ? Duration.ZERO : took.multipliedBy(REST);
    }
}
