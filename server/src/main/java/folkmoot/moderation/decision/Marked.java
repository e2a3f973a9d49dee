package folkmoot.moderation.decision;

import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Knows about what there may be a decision, so that the many pages about which there is none cost
/// no question to the database. It forgets nothing by itself: what is in it and was let go costs
/// the question that it always did.
@Component
class Marked {

    private static final String TAG = "decided:";

    private final Decisions decisions;
    private final PageCache pages;
    private volatile @Nullable Set<UUID> known;

    Marked(Decisions decisions, PageCache pages) {
        this.decisions = decisions;
        this.pages = pages;
        pages.onDrop(tag -> {
            if (tag.equals(PageCache.EVERYTHING)) {
                forget();
            } else if (tag.startsWith(TAG)) {
                add(Ids.of(tag.substring(TAG.length())));
            }
        });
    }

    /// In every process, once the running transaction has committed.
    void mark(UUID object) {
        pages.drop(TAG + Ids.text(object));
    }

    List<UUID> among(Collection<UUID> objects) {
        var now = known();
        return objects.stream().filter(now::contains).toList();
    }

    private Set<UUID> known() {
        var now = known;
        return now == null ? read() : now;
    }

    private synchronized Set<UUID> read() {
        var now = known;
        if (now == null) {
            // What is decided meanwhile waits for this, and is added.
            now = ConcurrentHashMap.newKeySet();
            now.addAll(decisions.objects());
            known = now;
        }
        return now;
    }

    private synchronized void add(UUID object) {
        var now = known;
        if (now != null) {
            now.add(object);
        }
    }

    private synchronized void forget() {
        known = null;
    }
}
