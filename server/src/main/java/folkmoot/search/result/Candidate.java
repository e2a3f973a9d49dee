package folkmoot.search.result;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A document that matches, before it is read: how well its words match, how much it counts, when
/// it was said.
///
/// Floats, as the database has them: the driver reads them first as text and later as bits, and as
/// doubles the two differ by so much that a page would begin with the hit that ended the last one.
record Candidate(UUID id, String kind, float rank, float weight, Instant at) {

    // What is new counts up to twice as much; after a year half of that is gone.
    private static final double HALF_LIFE = Duration.ofDays(365).toSeconds();

    /// How far up it belongs, among those found from this moment backwards.
    double score(Instant from) {
        var age = Math.max(0, Duration.between(at, from).toSeconds());
        return rank * (1.0 + weight) * (1 + Math.pow(0.5, age / HALF_LIFE));
    }
}
