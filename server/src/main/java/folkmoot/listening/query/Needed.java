package folkmoot.listening.query;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What of a query has to be there: without what it leaves out.
public final class Needed {

    private Needed() {}

    /// Null where nothing has to be, so that nearly everything would match, without a reason.
    public static @Nullable Node of(Node node) {
        return switch (node) {
            case Node.Words it -> it;
            case Node.Near it -> it;
            case Node.Not _ -> null;
            case Node.All(var nodes) -> {
                var needed = needed(nodes);
                yield needed.isEmpty() ? null : new Node.All(needed);
            }
            case Node.Any(var nodes) -> {
                var needed = needed(nodes);
                yield needed.size() < nodes.size() ? null : new Node.Any(needed);
            }
        };
    }

    private static List<Node> needed(List<Node> nodes) {
        return nodes.stream().map(Needed::of).filter(Objects::nonNull).toList();
    }
}
