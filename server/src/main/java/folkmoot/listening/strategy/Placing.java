package folkmoot.listening.strategy;

import folkmoot.listening.strategy.Place.Closeness;
import folkmoot.listening.trend.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Places topics by the pillar whose sentences are closest to theirs.
final class Placing {

    /// From here on a topic belongs to a pillar. Not yet calibrated on topics that people placed.
    static final double NEAR = 0.16;

    private static final double DOUBT = 0.04;
    private static final double MOSTLY = 0.5;

    private final List<Pillar> pillars;
    private final Map<String, Integer> texts;
    private final int all;
    private final Map<String, List<Gist>> gists;

    /// What all topics say tells which words are rare.
    Placing(List<Pillar> pillars, List<Talk> talks) {
        this.pillars = pillars.stream().filter(Pillar::complete).toList();
        var everything =
                Stream.concat(
                                this.pillars.stream().flatMap(it -> it.texts().stream()),
                                talks.stream().flatMap(it -> sentences(it).stream()))
                        .collect(Collectors.toSet());
        texts = Gist.texts(everything);
        all = everything.size();
        gists =
                this.pillars.stream()
                        .collect(Collectors.toMap(Pillar::name, it -> gists(it.texts())));
    }

    private static List<String> sentences(Talk talk) {
        var sentences = new ArrayList<>(talk.evidence().stream().map(Evidence::sentence).toList());
        sentences.add(talk.label());
        return sentences;
    }

    private List<Gist> gists(List<String> sentences) {
        return sentences.stream().map(it -> Gist.of(it, texts, all)).toList();
    }

    Place place(Talk talk) {
        var nearest = nearest(talk);
        if (nearest.value() < NEAR) {
            return new Place.BlindSpot(talk, nearest);
        }
        return talk.complaintShare() > MOSTLY
                ? new Place.Contradiction(talk, nearest)
                : new Place.Congruent(talk, nearest);
    }

    private Closeness nearest(Talk talk) {
        var said = gists(sentences(talk));
        var close =
                pillars.stream()
                        .map(it -> new Closeness(it.name(), closeness(said, it), false))
                        .sorted(
                                Comparator.comparingDouble((Closeness it) -> -it.value())
                                        .thenComparing(Closeness::pillar))
                        .toList();
        if (close.isEmpty()) {
            return new Closeness("", 0, true);
        }
        var first = close.getFirst();
        var second = close.size() > 1 ? close.get(1).value() : 0;
        var limit = Math.abs(first.value() - NEAR) < DOUBT;
        var rival = first.value() >= NEAR && first.value() - second < DOUBT;
        return new Closeness(first.pillar(), first.value(), limit || rival);
    }

    // Of each sentence the best match, on average: one chance word in one sentence is not enough.
    private double closeness(List<Gist> said, Pillar pillar) {
        return said.stream()
                .mapToDouble(it ->
                        gists.getOrDefault(pillar.name(), List.of()).stream()
                                .mapToDouble(it::closeness)
                                .max()
                                .orElse(0))
                .average()
                .orElse(0);
    }
}
