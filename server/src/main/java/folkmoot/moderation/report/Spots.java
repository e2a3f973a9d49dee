package folkmoot.moderation.report;

import folkmoot.moderation.Restrictable;
import folkmoot.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What stands at an address of this place, and whose it is.
@Component
class Spots {

    record Found(Restrictable.Spot spot, @Nullable PersonId author) {}

    private final ObjectProvider<Restrictable> restrictables;

    Spots(ObjectProvider<Restrictable> restrictables) {
        this.restrictables = restrictables;
    }

    /// Null where nothing is known that could be hidden.
    @Nullable Found at(String pasted) {
        var path = meant(pasted);
        for (var it : restrictables) {
            var spot = it.at(path);
            if (spot != null) {
                return new Found(spot, author(it, spot.kind(), spot.object()));
            }
        }
        return null;
    }

    // Where a browser stands after a comment was written, or on the brand's answer.
    private static String meant(String pasted) {
        var part = pasted.indexOf('#');
        var name = part < 0 ? "" : pasted.substring(part + 1);
        if (name.startsWith("comment-")) {
            return "/comments/" + name.substring("comment-".length());
        }
        if (name.startsWith("said-")) {
            return "/said/" + name.substring("said-".length());
        }
        return name.startsWith("reply-")
                ? "/posts/" + name.substring("reply-".length()) + "/replies"
                : pasted;
    }

    private static @Nullable PersonId author(Restrictable of, String kind, UUID object) {
        var exhibit = of.exhibits(kind, List.of(object)).get(object);
        return exhibit == null ? null : exhibit.author();
    }
}
