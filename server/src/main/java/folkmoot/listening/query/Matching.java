package folkmoot.listening.query;

import folkmoot.text.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells whether a passage is what somebody wants to hear of, and why.
public final class Matching {

    private static final Comparator<Reason> IN_ORDER =
            Comparator.comparingInt(it -> it.span().first());

    private Matching() {}

    /// The reasons in the order of the text, none where it matches by what is missing; null where
    /// it does not match.
    public static @Nullable List<Reason> why(Node node, Passage passage) {
        var found = found(node, passage);
        return found == null
                ? null
                : found.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(it -> it.span().start()))
                        .toList();
    }

    private static @Nullable List<Reason> found(Node node, Passage passage) {
        return switch (node) {
            case Node.Words(var written, var phrase) -> {
                var spans = phrase.in(passage);
                yield spans.isEmpty()
                        ? null
                        : spans.stream().map(it -> new Reason(written, it)).toList();
            }
            case Node.All(var nodes) -> all(nodes, passage);
            case Node.Any(var nodes) -> any(nodes, passage);
            case Node.Not(var not) -> found(not, passage) == null ? List.of() : null;
            case Node.Near near -> near(near, passage);
        };
    }

    private static @Nullable List<Reason> all(List<Node> nodes, Passage passage) {
        var reasons = new ArrayList<Reason>();
        for (var node : nodes) {
            var found = found(node, passage);
            if (found == null) {
                return null;
            }
            reasons.addAll(found);
        }
        return reasons;
    }

    private static @Nullable List<Reason> any(List<Node> nodes, Passage passage) {
        var reasons = new ArrayList<Reason>();
        var matches = false;
        for (var node : nodes) {
            var found = found(node, passage);
            if (found != null) {
                matches = true;
                reasons.addAll(found);
            }
        }
        return matches ? reasons : null;
    }

    private static @Nullable List<Reason> near(Node.Near near, Passage passage) {
        var left = found(near.left(), passage);
        var right = found(near.right(), passage);
        if (left == null || right == null) {
            return null;
        }
        var others = right.stream().distinct().sorted(IN_ORDER).toList();
        var longest =
                others.stream()
                        .mapToInt(it -> it.span().last() - it.span().first())
                        .max()
                        .orElse(0);
        var close = new LinkedHashSet<Reason>();
        var first = 0;
        for (var one : left.stream().distinct().sorted(IN_ORDER).toList()) {
            var from = one.span().first() - near.distance() - longest;
            while (first < others.size() && others.get(first).span().first() < from) {
                first++;
            }
            var to = one.span().last() + near.distance();
            for (var i = first; i < others.size() && others.get(i).span().first() <= to; i++) {
                var other = others.get(i);
                if (apart(one, other) <= near.distance() && !one.span().equals(other.span())) {
                    close.add(one);
                    close.add(other);
                }
            }
        }
        return close.isEmpty() ? null : List.copyOf(close);
    }

    private static int apart(Reason one, Reason other) {
        return one.span().first() <= other.span().first()
                ? other.span().first() - one.span().last()
                : one.span().first() - other.span().last();
    }
}
