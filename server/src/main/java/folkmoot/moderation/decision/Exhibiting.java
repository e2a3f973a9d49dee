package folkmoot.moderation.decision;

import folkmoot.moderation.Restrictable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What is shown of something to whoever decides about it.
@Component
public class Exhibiting {

    private final ObjectProvider<Restrictable> restrictables;

    Exhibiting(ObjectProvider<Restrictable> restrictables) {
        this.restrictables = restrictables;
    }

    /// Null when it is not there any more.
    public Restrictable.@Nullable Exhibit one(String kind, UUID object) {
        return restrictables.stream()
                .filter(it -> it.covers(kind))
                .map(it -> it.exhibits(kind, List.of(object)).get(object))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Those that are there, whoever may read them.
    public Map<UUID, Restrictable.Exhibit> all(String kind, Collection<UUID> objects) {
        return of(kind).map(it -> it.exhibits(kind, objects)).orElse(Map.of());
    }

    /// What has become of those that are there, as far as no decision is in the way.
    public Map<UUID, Restrictable.Presence> presence(String kind, Collection<UUID> objects) {
        return of(kind).map(it -> it.presence(kind, objects)).orElse(Map.of());
    }

    /// What those of them are made of that are more than text.
    public Map<UUID, Set<Restrictable.Medium>> media(String kind, Collection<UUID> objects) {
        return of(kind).map(it -> it.media(kind, objects)).orElse(Map.of());
    }

    /// Whether anything of that kind is ever shown.
    public boolean shows(String kind) {
        return of(kind).isPresent();
    }

    private Optional<Restrictable> of(String kind) {
        return restrictables.stream().filter(it -> it.covers(kind)).findFirst();
    }
}
