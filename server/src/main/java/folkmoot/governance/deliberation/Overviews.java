package folkmoot.governance.deliberation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.governance.ProposalId;
import folkmoot.governance.map.Landscape;
import folkmoot.site.PageCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Discussions seen from above, drawn once and kept until somebody says something new.
///
/// A map of thousands of people takes seconds. One that takes long is drawn anew so seldom that
/// drawing is a twentieth of the time, and nobody but whoever draws it waits: others see the older
/// map beside what was said since.
@Component
class Overviews {

    private static final int MOST = 200;
    private static final String TAG = "proposal:";
    private static final long FREE = Duration.ofMillis(500).toNanos();
    private static final int PAUSE = 20;

    /// What was said, what everybody thinks of it by person and statement, and the map of that, or
    /// of a while ago. `took` and `drawn` are nanoseconds.
    record Overview(
            List<Statements.Said> said,
            Map<String, Map<String, Integer>> opinions,
            Landscape landscape,
            long drawn,
            long took,
            boolean stale) {

        private Overview aged() {
            return new Overview(said, opinions, landscape, drawn, took, true);
        }

        private Overview drawnAt(long now) {
            return new Overview(said, opinions, landscape, now, took, true);
        }

        private boolean rests(long now) {
            return took > FREE && now - drawn < took * PAUSE;
        }
    }

    private final Statements statements;
    private final Cache<ProposalId, Overview> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Overviews(Statements statements, PageCache pages) {
        this.statements = statements;
        pages.onDrop(tag -> {
            if (tag.equals(PageCache.EVERYTHING)) {
                known.invalidateAll();
            } else if (tag.startsWith(TAG)) {
                // What is drawn just now is waited for.
                known.asMap()
                        .computeIfPresent(
                                ProposalId.of(tag.substring(TAG.length())), (_, it) -> it.aged());
            }
        });
    }

    /// For readers; the map may be older than what was said.
    Overview of(ProposalId proposal) {
        var it = known.get(proposal, this::draw);
        if (!it.stale()) {
            return it;
        }
        var now = System.nanoTime();
        if (it.rests(now)) {
            return beside(proposal, it);
        }
        if (it.took() <= FREE) {
            return exact(proposal);
        }
        var mine = it.drawnAt(now);
        return known.asMap().replace(proposal, it, mine)
                ? redrawn(proposal, mine)
                : beside(proposal, it);
    }

    /// For counts: the map of what was said until now.
    Overview exact(ProposalId proposal) {
        return known.asMap()
                .compute(proposal, (id, it) -> it == null || it.stale() ? draw(id) : it);
    }

    // What was said meanwhile put another one in the place of mine.
    private Overview redrawn(ProposalId proposal, Overview mine) {
        var it = draw(proposal);
        known.asMap().compute(proposal, (_, now) -> now == mine ? it : it.aged());
        return it;
    }

    // New statements are few, and are on the map at once.
    private Overview beside(ProposalId proposal, Overview old) {
        var said = statements.of(proposal);
        return said.equals(old.said())
                ? new Overview(
                        said,
                        statements.opinions(proposal),
                        old.landscape(),
                        old.drawn(),
                        old.took(),
                        true)
                : exact(proposal);
    }

    private Overview draw(ProposalId proposal) {
        var said = statements.of(proposal);
        var opinions = statements.opinions(proposal);
        var began = System.nanoTime();
        var landscape =
                Landscape.of(
                        opinions.keySet().stream().sorted().toList(),
                        said.stream().map(it -> it.id().toString()).toList(),
                        opinions);
        var now = System.nanoTime();
        return new Overview(said, opinions, landscape, now, now - began, false);
    }
}
