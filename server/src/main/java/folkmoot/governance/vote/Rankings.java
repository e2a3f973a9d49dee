package folkmoot.governance.vote;

import folkmoot.governance.ballot.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Ranked ballots as they are written down, and read again to be counted.
final class Rankings {

    /// "Keep things as they are."
    static final String KEEP = "keep";

    private Rankings() {}

    /// Places from the best to the last.
    static String write(BallotForm form, List<String> drafts) {
        var places = new TreeMap<Integer, List<String>>();
        for (var it : drafts) {
            places.computeIfAbsent(form.place(it), _ -> new ArrayList<>()).add(it);
        }
        places.computeIfAbsent(form.place(KEEP), _ -> new ArrayList<>()).add(KEEP);
        return String.join(";", places.values().stream().map(it -> String.join(",", it)).toList());
    }

    static Ranking read(String ranking) {
        return new Ranking(
                Arrays.stream(ranking.split(";")).map(it -> Set.of(it.split(","))).toList(), 1);
    }

    /// What it says of one draft against keeping things as they are.
    static Choice choice(BallotForm form, String draft) {
        var difference = form.place(draft) - form.place(KEEP);
        return difference < 0 ? Choice.YES : difference > 0 ? Choice.NO : Choice.ABSTAIN;
    }
}
