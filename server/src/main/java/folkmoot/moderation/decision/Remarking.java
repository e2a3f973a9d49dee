package folkmoot.moderation.decision;

import static java.util.stream.Collectors.joining;

import folkmoot.moderation.Decided;
import folkmoot.moderation.Limited;
import folkmoot.search.Remarks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Labels stand beside the words in search results, too.
@Component
class Remarking implements Remarks {

    private final Deciding deciding;

    Remarking(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Map<UUID, Remark> on(Collection<UUID> found) {
        var remarks = new HashMap<UUID, Remark>();
        deciding.standing(found)
                .forEach((object, standing) -> {
                    var line = line(standing);
                    if (!line.isEmpty()) {
                        remarks.put(object, new Remark(line, Limited.folded(standing)));
                    }
                });
        return remarks;
    }

    private static String line(List<Decided> standing) {
        return DrawnNotices.said(standing).stream().map(DrawnNotices::line).collect(joining(". "));
    }
}
