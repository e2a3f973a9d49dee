package folkmoot.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What everybody may read already, for a [Follower] who comes late.
public interface Archive {

    /// Those behind that one, by id and kind, of other kinds than these; as they are found, so
    /// without author, and of very long ones how they begin. Nobody changes or drops them until the
    /// running transaction is over.
    List<Document> after(String kind, UUID id, Collection<String> without, int most);
}
