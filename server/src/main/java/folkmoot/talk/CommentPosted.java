package folkmoot.talk;

import folkmoot.people.PersonId;
import java.time.Instant;

/// A comment became visible.
public record CommentPosted(CommentId comment, PostId post, PersonId author, Instant at) {}
