package folkmoot.reviews;

import folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Tokens with which programs tell the place something: orders, and what modules above take. The
/// lead makes them at `/orders`.
public interface ProgramTokens {

    /// On whose behalf a program speaks that sends this `Authorization`; null for no token of ours.
    @Nullable PersonId bearer(String authorization);
}
