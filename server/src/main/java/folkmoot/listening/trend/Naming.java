package folkmoot.listening.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// A topic's name: the longest phrase that most of its people use, as most of them write it.
final class Naming {

    private static final double MOST_OF_THEM = 0.6;
    // A phrase is one where its words meet more often than by chance (ToPMine); with few people
    // there is no telling, and they are given the benefit of the doubt.
    private static final double BY_CHANCE = 3;
    private static final double NEARLY_ALL = 0.9;

    private Naming() {}

    static String of(List<Alert> group, List<Kept> texts, int everyone) {
        var most = group.stream().mapToInt(Alert::people).max().orElse(0);
        var named =
                group.stream()
                        .filter(it -> it.people() >= MOST_OF_THEM * most)
                        .filter(it -> it.term().kind != Kind.PAIR)
                        .filter(it -> it.term().kind == Kind.WORD || phrase(it, group, everyone))
                        .max(
                                Comparator.comparing((Alert it) -> it.term().kind)
                                        .thenComparingInt(Alert::people)
                                        .thenComparing(it -> it.term().words))
                        .orElse(group.getFirst());
        return written(named.term(), texts);
    }

    private static boolean phrase(Alert it, List<Alert> group, int everyone) {
        var words = it.term().words.split(" ", -1);
        if (Arrays.stream(words).allMatch(word -> only(word, it, group))) {
            return true;
        }
        var chance = (double) everyone;
        for (var word : words) {
            chance *= share(word, group, it.people(), everyone);
        }
        return it.people() - chance >= BY_CHANCE * Math.sqrt(it.people());
    }

    // Where hardly anybody else speaks, everybody says both words, and that would be chance.
    private static boolean only(String word, Alert it, List<Alert> group) {
        return group.stream()
                .filter(other -> other.term().words.equals(word))
                .anyMatch(other -> it.people() >= NEARLY_ALL * other.people());
    }

    private static double share(String word, List<Alert> group, int atLeast, int everyone) {
        var people =
                group.stream()
                        .filter(it -> it.term().words.equals(word))
                        .mapToInt(Alert::people)
                        .findFirst()
                        .orElse(atLeast);
        return everyone == 0 ? 0 : (double) people / everyone;
    }

    private static String written(Term term, List<Kept> texts) {
        var spellings = new HashMap<String, Integer>();
        for (var text : texts) {
            var it = text.utterance();
            var length = term.kind == Kind.THREE ? 2 : term.kind == Kind.TWO ? 1 : 0;
            for (var i = 0; i + length < it.size(); i++) {
                if (it.plain(i, i + length).equals(term.words)) {
                    spellings.merge(it.written(i, i + length), 1, Integer::sum);
                }
            }
        }
        return spellings.entrySet().stream()
                .max(
                        Comparator.comparingInt(
                                        (java.util.Map.Entry<String, Integer> it) -> it.getValue())
                                .thenComparing(java.util.Map.Entry::getKey))
                .map(java.util.Map.Entry::getKey)
                .orElse(term.words);
    }
}
