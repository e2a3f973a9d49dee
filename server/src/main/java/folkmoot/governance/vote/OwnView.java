package folkmoot.governance.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A voter's own ballot. `place` is its number in the log, null until it has one.
public record OwnView(
        long entry, @Nullable Long place, String choice, String ranking, String reason) {

    /// Where a draft stands in it, from 1; 0 for none.
    public int place(String draft) {
        var places = List.of(ranking.split(";"));
        for (var i = 0; i < places.size(); i++) {
            if (List.of(places.get(i).split(",")).contains(draft)) {
                return i + 1;
            }
        }
        return 0;
    }
}
