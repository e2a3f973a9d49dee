package folkmoot.moderation;

import java.time.Instant;

/// Something waits because of a rule, until then at the latest.
public record Waiting(String rule, Instant until) {}
