package folkmoot.governance.vote;

import folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/// A ballot that stands; whose it is, is known until the close. `ranking` is of competing drafts:
/// places apart by semicolons, equals by commas.
record Ballot(
        long entry,
        @Nullable PersonId person,
        String role,
        Choice choice,
        String ranking,
        String reason,
        int casts) {

    static final String MEMBER = "member";
    static final String STAFF = "staff";

    boolean byStaff() {
        return role.equals(STAFF);
    }
}
