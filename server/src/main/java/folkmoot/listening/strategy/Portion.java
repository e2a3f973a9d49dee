package folkmoot.listening.strategy;

import folkmoot.listening.lookout.PillarWords;
import folkmoot.listening.pillar.PillarId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Of what somebody said, what speaks of which pillar. A text that has the words for which pillars
/// listen speaks of those, of all of them; any other of the one that is nearest.
final class Portion {

    private static final int SHOWN = 3;

    private record One(Uttered text, String sentence, double closeness, boolean uncertain) {}

    private final Map<String, List<One>> all = new HashMap<>();
    private final Placing placing;
    private final PillarWords.Ears words;
    private int texts;
    private int any;

    private Portion(Placing placing, PillarWords.Ears words) {
        this.placing = placing;
        this.words = words;
    }

    /// `standing`: the names of the pillars that there are.
    static Portion of(
            Collection<Uttered> texts,
            Placing placing,
            Set<String> standing,
            PillarWords.Ears words) {
        var portion = new Portion(placing, words);
        texts.forEach(it -> portion.add(it, standing));
        return portion;
    }

    private void add(Uttered text, Set<String> standing) {
        texts++;
        var sentences = Strategy.sentences(text.text());
        var named = named(text.text().strip(), text);
        named.retainAll(standing);
        if (!named.isEmpty()) {
            any++;
            named.forEach(it -> add(it, new One(text, where(it, sentences, text), 1, false)));
            return;
        }
        placing.spoken(sentences)
                .ifPresent(it -> {
                    var nearest = it.nearest();
                    any++;
                    add(
                            nearest.pillar(),
                            new One(text, it.sentence(), nearest.value(), nearest.uncertain()));
                });
    }

    private void add(String pillar, One one) {
        all.computeIfAbsent(pillar, _ -> new ArrayList<>()).add(one);
    }

    private Set<String> named(String words, Uttered text) {
        return this.words.none()
                ? new HashSet<>()
                : this.words.hear(words, text.spoken()).stream()
                        .map(PillarId::toString)
                        .collect(Collectors.toSet());
    }

    // Words may be far apart: then the whole begins to say it.
    private String where(String pillar, List<String> sentences, Uttered text) {
        return sentences.stream()
                .filter(it -> named(it, text).contains(pillar))
                .findFirst()
                .orElseGet(sentences::getFirst);
    }

    Tally tally() {
        var counts = new HashMap<String, Integer>();
        all.forEach((pillar, some) -> counts.put(pillar, some.size()));
        return new Tally(texts, counts, any);
    }

    /// What speaks of it most clearly.
    List<SpokenView> shown(String pillar) {
        return all.getOrDefault(pillar, List.of()).stream()
                .sorted(Comparator.comparingDouble(it -> -it.closeness()))
                .limit(SHOWN)
                .map(Portion::view)
                .toList();
    }

    private static SpokenView view(One it) {
        var mention = it.text().mention();
        return new SpokenView(
                it.sentence(), mention == null ? "" : "/mentions/" + mention, it.uncertain());
    }
}
