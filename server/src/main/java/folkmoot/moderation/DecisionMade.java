package folkmoot.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something was decided, about what a person here did (null: brought from elsewhere), by that
/// version of a rule. Published in the decision's transaction.
public record DecisionMade(
        UUID decision, UUID object, @Nullable UUID person, Effect effect, Cited rule, Instant at) {}
