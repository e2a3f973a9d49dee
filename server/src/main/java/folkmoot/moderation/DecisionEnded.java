package folkmoot.moderation;

import java.time.Instant;
import java.util.UUID;

/// A decision has no effect any more: its time was over, or somebody took it back. Published in the
/// transaction that ends it.
public record DecisionEnded(UUID decision, UUID object, Effect effect, Instant at) {}
