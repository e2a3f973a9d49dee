package folkmoot.talk.comment;

import java.time.Instant;

/// Something that a person said: a post, or a comment with the heading of what it is about.
public record LatelyView(
        String kind, String path, String heading, String words, String language, Instant at) {}
