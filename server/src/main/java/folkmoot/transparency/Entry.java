package folkmoot.transparency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One intervention. `object` names what it is about as `kind:id`, `subject` is the person
/// concerned, `rule` the id of what decided, `reason` the words that the person reads.
public record Entry(
        Act act,
        String object,
        @Nullable UUID subject,
        Decider decider,
        String rule,
        String reason) {}
