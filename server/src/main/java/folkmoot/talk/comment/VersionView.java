package folkmoot.talk.comment;

import java.time.Instant;

/// Earlier words and when they were written.
public record VersionView(String html, Instant writtenAt) {}
