package folkmoot.talk;

import folkmoot.people.PersonId;
import java.time.Instant;

/// A post became visible.
public record PostPublished(PostId post, String kind, PersonId author, Instant at) {}
