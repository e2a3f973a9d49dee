package folkmoot.listening.strategy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.listening.StrategyChanges;
import folkmoot.site.PageCache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// How things stood a moment ago, until something about it changes: working it out takes a moment,
/// and where the map is open anybody may ask.
@Component
class Standings {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    // What was begun before a change is kept under a number that nobody asks for any more.
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Long, Standing> known =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(LONGEST).build();

    Standings(PageCache pages) {
        pages.onDrop(tag -> {
            if (tag.equals(StrategyChanges.TAG) || tag.equals(PageCache.EVERYTHING)) {
                changes.incrementAndGet();
            }
        });
    }

    /// As it was five minutes ago at most; several who ask at once wait for the same.
    Standing lately(Supplier<Standing> how) {
        return known.get(changes.get(), _ -> how.get());
    }

    /// As it is now, which is what is known from then on.
    Standing anew(Supplier<Standing> how) {
        var at = changes.get();
        var now = how.get();
        known.put(at, now);
        return now;
    }
}
