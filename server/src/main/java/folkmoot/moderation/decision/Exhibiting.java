package folkmoot.moderation.decision;

import folkmoot.moderation.Restrictable;
import java.util.List;
import java.util.Objects;
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
}
