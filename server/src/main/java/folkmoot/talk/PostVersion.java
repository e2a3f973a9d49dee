package folkmoot.talk;

import java.time.Instant;

/// What a post said before, from when until when.
public record PostVersion(String title, String html, Instant writtenAt, Instant replacedAt) {}
