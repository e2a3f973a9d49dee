package folkmoot.listening.reading;

import folkmoot.listening.Judged;
import folkmoot.listening.learning.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Labels by how probable they are.
final class Ranking {

    private Ranking() {}

    static Judged of(Model model, double[] probabilities, double sure) {
        var labels = model.labels();
        var order =
                IntStream.range(0, labels.size())
                        .boxed()
                        .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
                        .toList();
        var ranked = new LinkedHashMap<String, Double>();
        order.forEach(it -> ranked.put(labels.get(it), probabilities[it]));
        return new Judged(ranked, given(model, probabilities, order, sure), model.several());
    }

    private static List<String> given(
            Model model, double[] probabilities, List<Integer> order, double sure) {
        if (model.several()) {
            return order.stream()
                    .filter(it -> probabilities[it] >= model.bar(it))
                    .map(model.labels()::get)
                    .toList();
        }
        var best = order.getFirst();
        return probabilities[best] < sure ? List.of() : List.of(model.labels().get(best));
    }
}
