package folkmoot.search.result;

import folkmoot.search.result.Candidates.Edge;
import folkmoot.search.result.Candidates.Scope;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds what is put in order together.
// Ranking everything that matches a frequent word would read most of the table. So results come in
// blocks: the newest 300 matches below a place, put in order among themselves; the next block
// begins where they end. Whichever page is asked for, the same work is done. A search that matches
// less has one block, and so is ranked as a whole. Landmarks (products, people) stand in the first
// block however old they are.
//
// A block is found in one of two ways, because each is slow where the other is fast. All matches of
// rare words come from the GIN index. A frequent word has enough matches among the newest 10,000
// documents, which are read by time. Where the planner took rare words for frequent ones, both
// happen.
//
// Measured with 1,000,000 documents on two busy cores: 1 to 6 ms for rare words, 4 to 25 ms for
// frequent ones, up to 60 ms for what about 1 % of all documents have.
@Component
class Looking {

    private static final int IN_A_BLOCK = 300;
    private static final int LANDMARKS = 100;
    private static final int RARE = 500;
    private static final int READ = 10_000;

    // Three pages: fewer matches among 10,000 mean that reading all matches is not much dearer.
    private static final int ENOUGH = 60;

    private static final Edge BOTTOM =
            new Edge(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(0, 0));

    private final Candidates candidates;

    Looking(Candidates candidates) {
        this.candidates = candidates;
    }

    /// The block that begins below a place.
    Block below(Scope scope, Place place) {
        var block =
                candidates.expected(scope.query()) < RARE
                        ? rare(scope, place)
                        : frequent(scope, place);
        return scope.one() == null && place.id().equals(Place.TOP)
                ? withLandmarks(scope, block)
                : block;
    }

    private Block rare(Scope scope, Place place) {
        var found = candidates.below(scope, place, IN_A_BLOCK);
        return new Block(found, found.size() < IN_A_BLOCK ? null : after(found));
    }

    private Block frequent(Scope scope, Place place) {
        var edge = candidates.edge(scope, place, READ);
        var found = candidates.between(scope, place, edge == null ? BOTTOM : edge, IN_A_BLOCK);
        if (found.size() == IN_A_BLOCK) {
            return new Block(found, after(found));
        }
        if (edge == null) {
            return new Block(found, null);
        }
        return found.size() < ENOUGH
                ? rare(scope, place)
                : new Block(found, Place.above(edge.at().toInstant(), edge.id()));
    }

    private Block withLandmarks(Scope scope, Block block) {
        var all = new ArrayList<>(candidates.landmarks(scope.query(), LANDMARKS));
        all.addAll(block.candidates());
        return new Block(List.copyOf(all), block.next());
    }

    private static Place after(List<Candidate> found) {
        return Place.above(found.getLast().at(), found.getLast().id());
    }
}
