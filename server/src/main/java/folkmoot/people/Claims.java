package folkmoot.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Implemented by every module in which a guest may speak first: called in the transaction in which
/// they confirm.
public interface Claims {

    /// What `guest` wrote now belongs to `person` (often the same) and is published if the rules
    /// allow it.
    void claim(PersonId guest, Actor.Member person);

    /// What of theirs waits, the newest first, for whoever is asked whether they wrote it; `person`
    /// is who they would be, null for a new member.
    default List<ClaimView> waiting(PersonId guest, Actor.@Nullable Member person) {
        return List.of();
    }

    /// Where a path to something that has just been claimed leads best.
    default String leads(String path, PersonId person) {
        return path;
    }
}
