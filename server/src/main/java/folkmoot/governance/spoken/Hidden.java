package folkmoot.governance.spoken;

import folkmoot.governance.Spoken;
import folkmoot.governance.Tombstones;
import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What stands in the place of words that are hidden.
@Component
public class Hidden {

    private final ObjectProvider<Tombstones> tombstones;

    Hidden(ObjectProvider<Tombstones> tombstones) {
        this.tombstones = tombstones;
    }

    public Map<UUID, Content> among(Spoken.Kind kind, Collection<UUID> words) {
        var all = new HashMap<UUID, Content>();
        tombstones.forEach(it -> all.putAll(it.in(kind, words)));
        return all;
    }
}
