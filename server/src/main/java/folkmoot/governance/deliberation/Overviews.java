package folkmoot.governance.deliberation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import folkmoot.governance.ProposalId;
import folkmoot.governance.map.Landscape;
import folkmoot.site.PageCache;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Discussions seen from above, drawn once and kept until somebody says something new: of hundreds
/// of people a map takes a good part of a second, and it is on every page of the proposal.
@Component
class Overviews {

    private static final int MOST = 200;
    private static final String TAG = "proposal:";

    /// What was said, what everybody thinks of it by person and statement, and the map of that.
    record Overview(
            List<Statements.Said> said,
            Map<String, Map<String, Integer>> opinions,
            Landscape landscape) {}

    private final Statements statements;
    private final Cache<ProposalId, Overview> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Overviews(Statements statements, PageCache pages) {
        this.statements = statements;
        pages.onDrop(tag -> {
            if (tag.equals(PageCache.EVERYTHING)) {
                known.invalidateAll();
            } else if (tag.startsWith(TAG)) {
                known.invalidate(ProposalId.of(tag.substring(TAG.length())));
            }
        });
    }

    // What is dropped while it is read is waited for, and then forgotten.
    Overview of(ProposalId proposal) {
        return known.get(proposal, this::read);
    }

    private Overview read(ProposalId proposal) {
        var said = statements.of(proposal);
        var opinions = statements.opinions(proposal);
        var landscape =
                Landscape.of(
                        opinions.keySet().stream().sorted().toList(),
                        said.stream().map(it -> it.id().toString()).toList(),
                        opinions);
        return new Overview(said, opinions, landscape);
    }
}
