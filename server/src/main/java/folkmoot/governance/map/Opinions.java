package folkmoot.governance.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Who thinks what of which statement: 1 agrees, -1 disagrees, 0 passes, NaN has not said.
/// Statements that moderation took out count as if everybody had passed.
final class Opinions {

    static final double ABSENT = Double.NaN;
    private static final int ENOUGH_VOTES = 7;
    private static final int FEWEST_PEOPLE = 15;

    private final List<String> people;
    private final List<String> statements;
    private final double[][] votes;
    private final boolean[] out;

    private Opinions(
            List<String> people, List<String> statements, double[][] votes, boolean[] out) {
        this.people = List.copyOf(people);
        this.statements = List.copyOf(statements);
        this.votes = votes;
        this.out = out;
    }

    /// @param votes by person and statement
    static Opinions of(
            List<String> people,
            List<String> statements,
            Map<String, Map<String, Integer>> votes,
            List<String> moderatedOut) {
        var matrix = new double[people.size()][statements.size()];
        var out = new boolean[statements.size()];
        for (var s = 0; s < out.length; s++) {
            out[s] = moderatedOut.contains(statements.get(s));
        }
        for (var p = 0; p < matrix.length; p++) {
            var own = votes.getOrDefault(people.get(p), Map.of());
            for (var s = 0; s < out.length; s++) {
                var vote = own.get(statements.get(s));
                matrix[p][s] = vote == null ? ABSENT : vote;
            }
        }
        return new Opinions(people, statements, matrix, out);
    }

    List<String> people() {
        return people;
    }

    List<String> statements() {
        return statements;
    }

    boolean isOut(int statement) {
        return out[statement];
    }

    /// As it was cast, moderated out or not.
    double cast(int person, int statement) {
        return votes[person][statement];
    }

    /// As the map takes it.
    double taken(int person, int statement) {
        return out[statement] ? 0 : votes[person][statement];
    }

    int votesOf(int person) {
        return (int) IntStream.range(0, out.length).filter(it -> !absent(person, it)).count();
    }

    boolean absent(int person, int statement) {
        return Double.isNaN(votes[person][statement]);
    }

    /// Whom the map places: everybody with seven votes, or all there are to cast, and at least the
    /// fifteen most active.
    List<Integer> placed() {
        var enough = Math.min(ENOUGH_VOTES, statements.size());
        var active =
                IntStream.range(0, people.size())
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer it) -> -votesOf(it)))
                        .toList();
        var placed = new ArrayList<Integer>();
        for (var it : active) {
            if (votesOf(it) >= enough || placed.size() < FEWEST_PEOPLE && votesOf(it) > 0) {
                placed.add(it);
            }
        }
        placed.sort(null);
        return placed;
    }
}
