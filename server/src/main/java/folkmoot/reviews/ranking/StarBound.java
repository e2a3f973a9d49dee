package folkmoot.reviews.ranking;

import java.util.List;

/// A mean of stars that can be relied on: in nineteen of twenty cases the true one lies above it.
///
/// Lower end of the interval that Evan Miller gives for ratings with stars ("Ranking Items With
/// Star Ratings"): each number of stars begins with one vote, so that two enthusiastic reviews
/// prove little. It is shown beside the score and orders nothing.
final class StarBound {

    private static final double Z = 1.6449;

    private StarBound() {}

    /// From how many reviews gave one star, two, and so on.
    static double of(List<Integer> counts) {
        var all = counts.stream().mapToLong(it -> it + 1L).sum();
        var sum = 0.0;
        var squares = 0.0;
        for (var i = 0; i < counts.size(); i++) {
            var share = (counts.get(i) + 1.0) / all;
            sum += (i + 1) * share;
            squares += (i + 1) * (i + 1) * share;
        }
        return sum - Z * Math.sqrt((squares - sum * sum) / (all + 1));
    }
}
