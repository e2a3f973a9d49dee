package folkmoot.listening.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sentences that say best what all say: those that share most words with the others, of
/// different people, and none a copy of another.
final class Central {

    private static final int SHOWN = 3;
    private static final int LONGEST = 300;

    private Central() {}

    private record Sentence(Kept from, String words, Set<Long> said) {}

    static List<Evidence> of(List<Alert> group, List<Kept> texts) {
        var sentences = new ArrayList<Sentence>();
        for (var text : texts) {
            best(text, group, sentences);
        }
        var shares = new HashMap<Long, Integer>();
        sentences.forEach(it -> it.said().forEach(word -> shares.merge(word, 1, Integer::sum)));
        sentences.sort(
                Comparator.comparingDouble((Sentence it) -> -central(it, shares))
                        .thenComparing(it -> it.from().id()));
        return chosen(sentences);
    }

    // Of each text the sentence with most of the group's words.
    private static void best(Kept text, List<Alert> group, List<Sentence> sentences) {
        var it = text.utterance();
        var keys = new HashSet<Long>();
        group.forEach(alert -> keys.add(alert.term().key));
        var counter = new Keys();
        counter.read(it);
        var hits = new int[Utterance.MOST];
        for (var i = 0; i < counter.size(); i++) {
            if (keys.contains(counter.key(i))) {
                hits[first(it, counter.first(i))]++;
            }
        }
        var at = 0;
        for (var i = 1; i < hits.length; i++) {
            at = hits[i] > hits[at] ? i : at;
        }
        if (hits[at] > 0) {
            sentences.add(new Sentence(text, it.sentence(at), words(it, at)));
        }
    }

    private static int first(Utterance it, int at) {
        var first = at;
        while (first > 0 && it.together(first - 1, at)) {
            first--;
        }
        return first;
    }

    private static Set<Long> words(Utterance it, int first) {
        var words = new HashSet<Long>();
        for (var i = first; i < it.size() && it.together(first, i); i++) {
            if (it.says(i)) {
                words.add(it.word(i));
            }
        }
        return words;
    }

    // The root keeps long sentences from winning by having everything.
    private static double central(Sentence it, Map<Long, Integer> shares) {
        var sum = 0L;
        for (var word : it.said()) {
            sum += shares.getOrDefault(word, 0) - 1;
        }
        return it.said().isEmpty() ? 0 : sum / Math.sqrt(it.said().size() + 2.0);
    }

    private static List<Evidence> chosen(List<Sentence> sentences) {
        var chosen = new ArrayList<Evidence>();
        var people = new HashSet<Long>();
        var originals = new HashSet<Long>();
        var said = new HashSet<Set<Long>>();
        for (var it : sentences) {
            if (chosen.size() < SHOWN
                    && !people.contains(it.from().person())
                    && !originals.contains(it.from().original())
                    && said.add(it.said())) {
                people.add(it.from().person());
                originals.add(it.from().original());
                chosen.add(new Evidence(it.from().id(), cut(it.words())));
            }
        }
        return List.copyOf(chosen);
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        var end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end) + "…";
    }
}
