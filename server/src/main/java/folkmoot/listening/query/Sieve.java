package folkmoot.listening.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the index can tell beforehand: a `tsquery` that finds everything that matches, and perhaps
/// more; [Matching] decides.
public final class Sieve {

    private Sieve() {}

    /// Null where it would be everything there is.
    public static @Nullable String tsquery(Node node) {
        return switch (node) {
            case Node.Words(_, var phrase) -> phrase.tsquery();
            case Node.All(var nodes) -> all(nodes);
            case Node.Any(var nodes) -> any(nodes);
            case Node.Near(var left, var right, _) -> all(List.of(left, right));
            case Node.Not(var not) -> without(not);
        };
    }

    private static @Nullable String all(List<Node> nodes) {
        var known = nodes.stream().map(Sieve::tsquery).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().collect(Collectors.joining(" & ", "(", ")"));
    }

    private static @Nullable String any(List<Node> nodes) {
        var all = nodes.stream().map(Sieve::tsquery).toList();
        return all.stream().anyMatch(Objects::isNull)
                ? null
                : all.stream().collect(Collectors.joining(" | ", "(", ")"));
    }

    // What is left out must be known exactly, or too much would be.
    private static @Nullable String without(Node node) {
        return node instanceof Node.Words(_, var phrase) && phrase.indexed()
                ? "!" + phrase.tsquery()
                : null;
    }
}
