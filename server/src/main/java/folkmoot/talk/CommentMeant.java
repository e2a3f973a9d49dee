package folkmoot.talk;

import folkmoot.people.PersonId;
import java.time.Instant;

/// A comment was sent from a page that says what it is about, by a name of that page's own; `shown`
/// when everybody can read it from then on. Whoever sends it may have made the name up.
public record CommentMeant(
        CommentId comment, PersonId author, String about, boolean shown, Instant at) {}
