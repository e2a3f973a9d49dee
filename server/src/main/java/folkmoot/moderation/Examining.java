package folkmoot.moderation;

import folkmoot.people.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What modules above find strange is read on and bears a label until a person has looked, or until
/// its time is over. Needs a running transaction.
public interface Examining {

    /// What the label says, by which rule, why, and when it ends by itself.
    record Doubt(String rule, String label, String reason, Instant until) {}

    /// Puts the label beside each, with its entry and a statement to its author; answers the
    /// decisions by what they are about. Nothing where members repealed the rule.
    Map<UUID, UUID> examine(String kind, Collection<UUID> objects, Doubt doubt);

    /// A moderator finds nothing wrong with it: the label ends.
    void clear(Actor.Member moderator, UUID decision, String words);

    /// A moderator finds that a review is not genuine: it is hidden for that, and the label ends.
    /// Answers what the rules in force have against that; null where it happens.
    @Nullable String confirm(Actor.Member moderator, UUID decision, String words);
}
