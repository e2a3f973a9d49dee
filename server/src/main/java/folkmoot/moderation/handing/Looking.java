package folkmoot.moderation.handing;

import folkmoot.moderation.Moderation;
import folkmoot.moderation.Restrictable.Exhibit;
import folkmoot.moderation.Restrictable.Presence;
import folkmoot.moderation.decision.Deciding;
import folkmoot.moderation.decision.Exhibiting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Looks at what was brought, all of it together: so that it costs as much for many as for a few.
@Component
class Looking {

    private final Exhibiting exhibiting;
    private final Deciding deciding;

    Looking(Exhibiting exhibiting, Deciding deciding) {
        this.exhibiting = exhibiting;
        this.deciding = deciding;
    }

    Seen at(List<Routed.Row> rows) {
        var there = new HashMap<UUID, Exhibit>();
        var presence = new HashMap<UUID, Presence>();
        rows.stream()
                .collect(
                        Collectors.groupingBy(
                                Routed.Row::kind,
                                Collectors.mapping(Routed.Row::object, Collectors.toSet())))
                .forEach((kind, objects) -> {
                    there.putAll(exhibiting.all(kind, objects));
                    presence.putAll(exhibiting.presence(kind, objects));
                });
        return new Seen(there, presence, withheld(rows));
    }

    /// Those of them that are gone or taken back, although something of their kind is shown.
    List<Routed.Row> over(List<Routed.Row> rows) {
        var seen = at(rows);
        return rows.stream()
                .filter(it -> exhibiting.shows(it.kind()))
                .filter(it -> seen.exhibit(it.object()) == null || seen.takenBack(it.object()))
                .toList();
    }

    private Set<UUID> withheld(List<Routed.Row> rows) {
        var withheld = new HashSet<UUID>();
        deciding.standing(rows.stream().map(Routed.Row::object).toList())
                .forEach((object, standing) -> {
                    if (Moderation.withheld(standing) != null) {
                        withheld.add(object);
                    }
                });
        return withheld;
    }
}
