package folkmoot.talk;

import folkmoot.people.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Answers who wrote posts and comments, to those who hold only their ids.
public interface Authors {

    /// Whoever nobody here wrote is not in it.
    Map<UUID, PersonId> of(Collection<UUID> postsAndComments);
}
