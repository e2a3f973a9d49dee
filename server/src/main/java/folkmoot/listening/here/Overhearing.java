package folkmoot.listening.here;

import folkmoot.search.Document;
import folkmoot.search.Follower;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes down, together with the thing itself, that something was said here: whoever says it waits
/// for nothing else.
@Component
class Overhearing implements Follower {

    // Names, wares, and the brand's own words under a review.
    static final Set<String> NOT_SAID = Set.of("person", "product", "reply");

    private final Overheard heard;

    Overhearing(Overheard heard) {
        this.heard = heard;
    }

    @Override
    public void put(Collection<Document> documents) {
        List<Document> said =
                documents.stream().filter(it -> !NOT_SAID.contains(it.kind())).toList();
        if (!said.isEmpty()) {
            heard.put(said);
        }
    }

    @Override
    public void drop(String kind, Collection<UUID> ids) {
        if (!ids.isEmpty() && !NOT_SAID.contains(kind)) {
            heard.drop(kind, ids);
        }
    }
}
