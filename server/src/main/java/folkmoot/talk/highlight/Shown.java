package folkmoot.talk.highlight;

import folkmoot.governance.Readable;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import folkmoot.site.Settings;
import folkmoot.talk.HighlightView;
import folkmoot.talk.Highlights;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Knows all highlights, which are few, so that the many pages without one ask the database
/// nothing.
@Component
class Shown implements Highlights {

    private static final String TAG = "highlights";

    private final HighlightRows rows;
    private final ObjectProvider<Readable> readables;
    private final Settings settings;
    private final PageCache pages;
    private final Templates html;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Map<UUID, HighlightView> known;

    Shown(
            HighlightRows rows,
            ObjectProvider<Readable> readables,
            Settings settings,
            PageCache pages,
            Templates html,
            Clock clock) {
        this.rows = rows;
        this.readables = readables;
        this.settings = settings;
        this.pages = pages;
        this.html = html;
        this.clock = clock;
        pages.onDrop(tag -> {
            if (tag.equals(TAG) || tag.equals(PageCache.EVERYTHING)) {
                forget();
            }
        });
    }

    /// Every page with it is drawn again, once the running transaction has committed.
    void drop(HighlightView it) {
        pages.drop(TAG);
        pages.drop("post:" + it.post());
        if (it.product() != null) {
            pages.drop("product:" + Ids.text(it.product()));
        }
    }

    @Override
    public @Nullable HighlightView of(UUID object) {
        var it = all().get(object);
        return it == null || isOver(it, clock.instant()) ? null : it;
    }

    @Override
    public Content section(UUID product) {
        var picks = about(product);
        return picks.isEmpty() ? _ -> {} : html.talkPicks(picks, settings.brand().name());
    }

    // What can be read now, the newest first.
    private List<HighlightView.Quoted> about(UUID product) {
        var now = clock.instant();
        var all =
                all().values().stream()
                        .filter(it -> Objects.equals(product, it.product()) && !isOver(it, now))
                        .sorted(Comparator.comparing(HighlightView::at).reversed())
                        .toList();
        var headings = headings(all.stream().map(HighlightView::object).toList());
        return all.stream()
                .filter(it -> headings.containsKey(it.object()))
                .map(it -> new HighlightView.Quoted(it, headings.getOrDefault(it.object(), "")))
                .toList();
    }

    private Map<UUID, String> headings(List<UUID> objects) {
        var headings = new HashMap<UUID, String>();
        if (!objects.isEmpty()) {
            readables.forEach(it -> headings.putAll(it.headings(objects)));
        }
        return headings;
    }

    static boolean isOver(HighlightView it, Instant now) {
        return it.until() != null && !it.until().isAfter(now);
    }

    private Map<UUID, HighlightView> all() {
        var now = known;
        if (now == null) {
            var began = changes.get();
            var read = new HashMap<UUID, HighlightView>();
            rows.all().forEach(it -> read.put(it.object(), it));
            now = Map.copyOf(read);
            keep(now, began);
        }
        return now;
    }

    // What was read before somebody changed it is not kept.
    private synchronized void keep(Map<UUID, HighlightView> read, long began) {
        if (changes.get() == began) {
            known = read;
        }
    }

    private synchronized void forget() {
        changes.incrementAndGet();
        known = null;
    }
}
