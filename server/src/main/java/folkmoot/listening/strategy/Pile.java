package folkmoot.listening.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts on one pile each, and how close another text is to the two closest of every pile on
/// average, from 0, nothing in common, to 1, the same as both: one alone may be chance. All are
/// looked through at once.
final class Pile {

    private record Post(int text, double weight) {}

    private final Map<String, List<Post>> posts = new HashMap<>();
    private final List<Integer> piles = new ArrayList<>();
    private int count;

    /// Puts a text on a pile, by its number from 0.
    void add(int pile, Gist gist) {
        var text = piles.size();
        piles.add(pile);
        count = Math.max(count, pile + 1);
        gist.weights()
                .forEach((part, weight) ->
                        posts.computeIfAbsent(part, _ -> new ArrayList<>())
                                .add(new Post(text, weight)));
    }

    double[] closest(Gist gist) {
        var shared = new double[piles.size()];
        gist.weights()
                .forEach((part, weight) -> {
                    for (var it : posts.getOrDefault(part, List.of())) {
                        shared[it.text()] += weight * it.weight();
                    }
                });
        var first = new double[count];
        var second = new double[count];
        for (var i = 0; i < shared.length; i++) {
            int pile = piles.get(i);
            var it = Math.min(1, shared[i]);
            second[pile] = Math.max(second[pile], Math.min(it, first[pile]));
            first[pile] = Math.max(first[pile], it);
        }
        for (var i = 0; i < count; i++) {
            first[i] = (first[i] + second[i]) / 2;
        }
        return first;
    }
}
