package folkmoot.listening.strategy;

import folkmoot.listening.strategy.Place.Closeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Places topics by the pillar whose sentences are closest to theirs, and as people placed them
/// where they did.
final class Placing {

    /// From here on a topic belongs to a pillar: the best on one half of two hundred topics placed
    /// by hand (docs/benchmarks.md).
    static final double NEAR = 0.12;

    /// The same for what one person says, of which one sentence is enough.
    static final double NEAR_SAID = 0.13;

    private static final double DOUBT = 0.03;
    private static final double MOSTLY = 0.5;

    private final List<Pillar> pillars;
    private final Map<Long, String> told;
    private final Map<Long, String> worded;
    private final Map<String, Integer> texts;
    private final int all;
    private final Pile known = new Pile();

    Placing(List<Pillar> pillars, List<Talk> talks) {
        this(pillars, talks, List.of(), Map.of(), Map.of());
    }

    /// `heard`: what is said besides topics, which tells which words are rare; `told`: by topic the
    /// name of the pillar to which somebody says it belongs, empty for none. What is said of those
    /// topics is from then on another example of their pillar, or of none. `worded`: the same by
    /// the words for which we listen, which teach nothing.
    Placing(
            List<Pillar> pillars,
            List<Talk> talks,
            Collection<String> heard,
            Map<Long, String> told,
            Map<Long, String> worded) {
        this.pillars = pillars.stream().filter(Pillar::complete).toList();
        this.told = told;
        this.worded = worded;
        var everything = new HashSet<>(heard);
        this.pillars.forEach(it -> everything.addAll(it.texts()));
        talks.forEach(it -> everything.addAll(it.sentences()));
        texts = Gist.texts(everything);
        all = everything.size();
        for (var i = 0; i < this.pillars.size(); i++) {
            pile(i, this.pillars.get(i).texts());
        }
        talks.forEach(this::learn);
    }

    private void pile(int number, Collection<String> sentences) {
        sentences.forEach(it -> known.add(number, gist(it)));
    }

    private Gist gist(String sentence) {
        return Gist.of(sentence, texts, all);
    }

    private void learn(Talk talk) {
        var name = told.get(talk.topic());
        if (name != null) {
            var number = names().indexOf(name);
            pile(number < 0 ? pillars.size() : number, talk.sentences());
        }
    }

    private List<String> names() {
        return pillars.stream().map(Pillar::name).toList();
    }

    Place place(Talk talk) {
        var nearest = nearest(talk);
        if (nearest.told() || nearest.worded()
                ? nearest.pillar().isEmpty()
                : nearest.value() < NEAR) {
            return new Place.BlindSpot(talk, nearest);
        }
        return talk.complaintShare() > MOSTLY
                ? new Place.Contradiction(talk, nearest)
                : new Place.Congruent(talk, nearest);
    }

    private Closeness nearest(Talk talk) {
        var close = closeness(talk.sentences());
        var name = told.get(talk.topic());
        if (name != null && (name.isEmpty() || names().contains(name))) {
            var value = name.isEmpty() ? 0 : close[names().indexOf(name)];
            return new Closeness(name, value, false, true, false);
        }
        var words = names().indexOf(worded.getOrDefault(talk.topic(), ""));
        if (words >= 0) {
            return new Closeness(names().get(words), close[words], false, false, true);
        }
        return nearest(close);
    }

    // What is closest to topics that belong to none of them belongs to none of them.
    private Closeness nearest(double[] close) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < pillars.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) -> {
            var by = Double.compare(close[other], close[one]);
            return by != 0 ? by : pillars.get(one).name().compareTo(pillars.get(other).name());
        });
        if (order.isEmpty()) {
            return new Closeness("", 0, true, false, false);
        }
        var first = close[order.getFirst()];
        var none = close[pillars.size()];
        var value = none > first ? Math.min(first, NEAR / 2) : first;
        var second = order.size() > 1 ? close[order.get(1)] : 0;
        var limit = Math.abs(value - NEAR) < DOUBT;
        var rival = value >= NEAR && value - Math.max(second, none) < DOUBT;
        var name = pillars.get(order.getFirst()).name();
        return new Closeness(name, value, limit || rival, false, false);
    }

    /// The pillar that something said speaks of, and the sentence in which it does.
    record Spoken(Closeness nearest, String sentence) {}

    /// As near to a pillar as one of its sentences is.
    Optional<Spoken> spoken(Collection<String> sentences) {
        var most = new double[pillars.size() + 1];
        var best = new String[pillars.size() + 1];
        for (var sentence : new LinkedHashSet<>(sentences)) {
            var close = padded(known.closest(gist(sentence)));
            for (var i = 0; i < most.length; i++) {
                if (best[i] == null || close[i] > most[i]) {
                    most[i] = close[i];
                    best[i] = sentence;
                }
            }
        }
        var nearest = nearest(most);
        return nearest.value() < NEAR_SAID
                ? Optional.empty()
                : Optional.of(new Spoken(nearest, best[names().indexOf(nearest.pillar())]));
    }

    Optional<String> spokenOf(Collection<String> sentences) {
        return spoken(sentences).map(it -> it.nearest().pillar());
    }

    // Of each sentence the best match, on average: one chance word in one sentence is not enough.
    private double[] closeness(Collection<String> sentences) {
        var sum = new double[pillars.size() + 1];
        for (var sentence : sentences) {
            var close = padded(known.closest(gist(sentence)));
            for (var i = 0; i < sum.length; i++) {
                sum[i] += close[i] / sentences.size();
            }
        }
        return sum;
    }

    // The last pile is what belongs to none of them.
    private double[] padded(double[] close) {
        return Arrays.copyOf(close, pillars.size() + 1);
    }
}
