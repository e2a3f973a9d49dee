package folkmoot.listening.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The people and things that are most tightly bound to each other among all who acted within one
/// burst (FRAUDAR, KDD 2016). Only for the days around a burst: over all time it finds those who
/// write most.
/*
 * Idea: take away, one after the other, whoever is bound least to what is left; the best moment on
 * the way is the block. What many people reach for counts little (1 / log(d + 5)), so that acting
 * on popular things, too, hides nobody.
 */
public record Block(double score, Set<String> people, Set<String> things) {

    private static final double USUAL = 5;
    private static final double TIMES = 3;

    /// Somebody acted on something.
    public record Edge(String person, String thing) {}

    private record Node(boolean person, String name) {}

    private record Bound(double weight, Node node) {}

    private static final Comparator<Bound> LEAST =
            Comparator.comparingDouble(Bound::weight)
                    .thenComparing(it -> it.node().person())
                    .thenComparing(it -> it.node().name());

    public static Block of(Collection<Edge> edges) {
        var graph = graph(edges);
        var weights = new HashMap<Node, Double>();
        graph.forEach(
                (node, to) -> weights.put(node, to.values().stream().mapToDouble(it -> it).sum()));
        var queue = new TreeSet<>(LEAST);
        weights.forEach((node, weight) -> queue.add(new Bound(weight, node)));
        var sum = weights.values().stream().mapToDouble(it -> it).sum() / 2;
        var taken = new ArrayList<Node>();
        var best = 0.0;
        var left = 0;
        while (!queue.isEmpty()) {
            if (sum / queue.size() > best) {
                best = sum / queue.size();
                left = taken.size();
            }
            var least = queue.removeFirst();
            sum -= least.weight();
            taken.add(least.node());
            weights.remove(least.node());
            graph.getOrDefault(least.node(), Map.of())
                    .forEach((node, weight) -> loosen(node, weight, weights, queue));
        }
        return new Block(
                best,
                names(taken.subList(left, taken.size()), true),
                names(taken.subList(left, taken.size()), false));
    }

    private static Map<Node, Map<Node, Double>> graph(Collection<Edge> edges) {
        var reached = new HashMap<String, Integer>();
        var different = Set.copyOf(edges);
        different.forEach(it -> reached.merge(it.thing(), 1, Integer::sum));
        var graph = new HashMap<Node, Map<Node, Double>>();
        for (var edge : different) {
            var weight = 1 / StrictMath.log(reached.getOrDefault(edge.thing(), 0) + USUAL);
            var person = new Node(true, edge.person());
            var thing = new Node(false, edge.thing());
            graph.computeIfAbsent(person, _ -> new HashMap<>()).put(thing, weight);
            graph.computeIfAbsent(thing, _ -> new HashMap<>()).put(person, weight);
        }
        return graph;
    }

    private static void loosen(
            Node node, double weight, Map<Node, Double> weights, TreeSet<Bound> queue) {
        var before = weights.get(node);
        if (before != null) {
            queue.remove(new Bound(before, node));
            weights.put(node, before - weight);
            queue.add(new Bound(before - weight, node));
        }
    }

    private static Set<String> names(List<Node> nodes, boolean people) {
        var names = new TreeSet<String>();
        nodes.stream().filter(it -> it.person() == people).forEach(it -> names.add(it.name()));
        return names;
    }

    /// Whether it is far more tightly bound than the blocks of weeks in which nothing happened.
    public boolean unusual(double... clean) {
        var sorted = clean.clone();
        java.util.Arrays.sort(sorted);
        return sorted.length > 0 && score > TIMES * sorted[sorted.length / 2];
    }
}
