package folkmoot.listening.strategy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who speaks of what: of what customers say and of what the brand says, the share of each pillar.
/// Always with the number of texts it is a share of.
record Shares(int customers, int brand, Map<String, Share> pillars, int fitting) {

    private static final double SILENT = 0.01;
    // Of fewer texts nothing can be said about one in a hundred.
    private static final int ENOUGH = 300;

    record Share(int customers, int brand) {}

    static Shares of(List<Pillar> pillars, Tally customers, Tally brand) {
        var shares = new TreeMap<String, Share>();
        for (var pillar : pillars) {
            var name = pillar.name();
            shares.put(
                    name,
                    new Share(
                            customers.pillars().getOrDefault(name, 0),
                            brand.pillars().getOrDefault(name, 0)));
        }
        return new Shares(customers.texts(), brand.texts(), shares, customers.any());
    }

    /// The share of all that customers say which fits what the brand means to do.
    double congruence() {
        return customers == 0 ? 0 : (double) fitting / customers;
    }

    /// Whether enough was said to call a pillar silent.
    boolean enough() {
        return customers >= ENOUGH;
    }

    /// Pillars of which nearly nobody speaks; none where too little was said to tell.
    List<String> silent() {
        return enough()
                ? pillars.entrySet().stream()
                        .filter(it -> it.getValue().customers() < SILENT * customers)
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }
}
