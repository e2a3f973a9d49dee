package folkmoot.governance;

import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/// Implemented above by what suspends people.
public interface Suspensions {

    /// Those of them who are suspended at that time.
    Set<PersonId> among(Collection<PersonId> people, Instant now);
}
