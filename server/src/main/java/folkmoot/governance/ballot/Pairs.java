package folkmoot.governance.ballot;

import java.util.List;

/// How many prefer each of two to the other, for all twos; candidates by their number.
record Pairs(List<String> candidates, long[][] preferred) {

    public static Pairs of(List<String> candidates, List<Ranking> ballots) {
        var size = candidates.size();
        var preferred = new long[size][size];
        for (var ballot : ballots) {
            var places = candidates.stream().mapToInt(ballot::place).toArray();
            for (var a = 0; a < size; a++) {
                for (var b = 0; b < size; b++) {
                    preferred[a][b] += places[a] < places[b] ? ballot.count() : 0;
                }
            }
        }
        return new Pairs(candidates, preferred);
    }

    /// By winning votes: the strength of each one's best way to beat the other, over others if need
    /// be; a way is as strong as its weakest step.
    long[][] strongestPaths() {
        var size = candidates.size();
        var paths = new long[size][size];
        for (var a = 0; a < size; a++) {
            for (var b = 0; b < size; b++) {
                paths[a][b] = preferred[a][b] > preferred[b][a] ? preferred[a][b] : 0;
            }
        }
        for (var over = 0; over < size; over++) {
            for (var a = 0; a < size; a++) {
                for (var b = 0; b < size; b++) {
                    if (a != b) {
                        var way = Math.min(paths[a][over], paths[over][b]);
                        paths[a][b] = Math.max(paths[a][b], way);
                    }
                }
            }
        }
        return paths;
    }
}
