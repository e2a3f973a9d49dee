package folkmoot.governance.vote;

import folkmoot.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ballot that stands; whose it is, is known until the close. `ranking` is of competing drafts
/// (places apart by semicolons, equals by commas), or of candidates (numbers, the best first).
public record Ballot(
        long entry,
        @Nullable PersonId person,
        String role,
        Choice choice,
        String ranking,
        String reason,
        int casts) {

    public static final String MEMBER = "member";
    public static final String STAFF = "staff";

    public boolean byStaff() {
        return role.equals(STAFF);
    }

    /// Of candidates, by their numbers.
    public List<String> order() {
        return ranking.isEmpty() ? List.of() : List.of(ranking.split(","));
    }
}
