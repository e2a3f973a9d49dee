package folkmoot.listening.strategy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who speaks of what: of all that customers say and of all that the brand says, the share of each
/// pillar. Always with the number of mentions it is a share of.
record Shares(int mentions, int brandMentions, Map<String, Share> pillars) {

    private static final double SILENT = 0.01;
    // Of fewer mentions nothing can be said about one in a hundred.
    private static final int ENOUGH = 300;

    record Share(int customers, int brand) {}

    /// Topics of 30 days as they were placed, and how often the brand itself spoke of each pillar.
    static Shares of(List<Pillar> pillars, List<Place> places, Map<String, Integer> brand) {
        var customers = new TreeMap<String, Integer>();
        var all = 0;
        for (var place : places) {
            all += place.talk().mentions();
            if (!(place instanceof Place.BlindSpot)) {
                customers.merge(place.nearest().pillar(), place.talk().mentions(), Integer::sum);
            }
        }
        var shares = new TreeMap<String, Share>();
        for (var pillar : pillars) {
            var name = pillar.name();
            shares.put(
                    name, new Share(customers.getOrDefault(name, 0), brand.getOrDefault(name, 0)));
        }
        var spoken = brand.values().stream().mapToInt(it -> it).sum();
        return new Shares(all, spoken, shares);
    }

    /// The share of all that customers say which fits what the brand means to do.
    double congruence() {
        var fitting = pillars.values().stream().mapToInt(Share::customers).sum();
        return mentions == 0 ? 0 : (double) fitting / mentions;
    }

    /// Pillars of which nearly nobody speaks; none where too little was said to tell.
    List<String> silent() {
        return mentions < ENOUGH
                ? List.of()
                : pillars.entrySet().stream()
                        .filter(it -> it.getValue().customers() < SILENT * mentions)
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
