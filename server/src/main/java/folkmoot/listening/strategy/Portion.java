package folkmoot.listening.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Of what somebody said, what speaks of which pillar.
final class Portion {

    private static final int SHOWN = 3;

    private record One(Speech.Piece piece, Placing.Spoken spoken) {}

    private final Map<String, List<One>> all = new HashMap<>();
    private final int size;

    private Portion(int size) {
        this.size = size;
    }

    static Portion of(List<Speech.Piece> pieces, Placing placing) {
        var portion = new Portion(pieces.size());
        for (var piece : pieces) {
            placing.spoken(Strategy.sentences(piece.text()))
                    .ifPresent(it ->
                            portion.all
                                    .computeIfAbsent(
                                            it.nearest().pillar(), _ -> new ArrayList<>())
                                    .add(new One(piece, it)));
        }
        return portion;
    }

    int size() {
        return size;
    }

    Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        all.forEach((pillar, some) -> counts.put(pillar, some.size()));
        return counts;
    }

    /// What speaks of it most clearly.
    List<SpokenView> shown(String pillar) {
        return all.getOrDefault(pillar, List.of()).stream()
                .sorted(Comparator.comparingDouble(it -> -it.spoken().nearest().value()))
                .limit(SHOWN)
                .map(Portion::view)
                .toList();
    }

    private static SpokenView view(One it) {
        var mention = it.piece().mention();
        return new SpokenView(
                it.spoken().sentence(),
                mention == null ? "" : "/mentions/" + mention,
                it.spoken().nearest().uncertain());
    }
}
