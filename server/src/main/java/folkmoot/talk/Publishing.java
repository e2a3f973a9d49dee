package folkmoot.talk;

import java.time.Duration;
import java.time.Instant;

/// What became of words that somebody wanted to publish.
public sealed interface Publishing {

    /// Everybody can read it.
    record Published() implements Publishing {}

    /// A rule makes it wait, until then at the latest; its author sees it.
    record Held(String rule, Instant until) implements Publishing {}

    /// It waits until the guest who wrote it confirms by mail.
    record Waiting() implements Publishing {}

    /// It did not happen: the rule says why; zero `pause` means not as it is.
    record Refused(String rule, Duration pause) implements Publishing {}
}
