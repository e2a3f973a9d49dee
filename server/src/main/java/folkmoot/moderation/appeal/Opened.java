package folkmoot.moderation.appeal;

import java.util.UUID;

/// What became of an objection to a decision.
sealed interface Opened {

    record Done(UUID appeal) implements Opened {}

    /// There is nothing to object to any more: the key of why.
    record Over(String key) implements Opened {}
}
