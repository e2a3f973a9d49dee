package folkmoot.listening.reading;

import folkmoot.listening.Judged;
import folkmoot.listening.learning.Model;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Labels by how probable they are.
final class Ranking {

    private Ranking() {}

    static Judged of(Model model, double[] probabilities, double sure) {
        var labels = model.labels();
        var order = order(probabilities);
        var ranked = new LinkedHashMap<String, Double>();
        for (var it : order) {
            ranked.put(labels.get(it), probabilities[it]);
        }
        return new Judged(ranked, given(model, probabilities, order, sure), model.several());
    }

    // There are few of them, and each text asks three times.
    private static int[] order(double[] probabilities) {
        var order = new int[probabilities.length];
        for (var i = 1; i < order.length; i++) {
            var at = i;
            while (at > 0 && probabilities[order[at - 1]] < probabilities[i]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }

    private static List<String> given(
            Model model, double[] probabilities, int[] order, double sure) {
        if (model.several()) {
            return Arrays.stream(order)
                    .filter(it -> probabilities[it] >= model.bar(it))
                    .mapToObj(model.labels()::get)
                    .toList();
        }
        var best = order[0];
        return probabilities[best] < sure ? List.of() : List.of(model.labels().get(best));
    }
}
