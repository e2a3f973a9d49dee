package folkmoot.listening.visit;

import java.util.UUID;

/// What became of a place that somebody wanted to add.
sealed interface Added {

    record Done(UUID source) implements Added {}

    /// Something is wrong with it.
    record Not(LookedView looked) implements Added {}
}
