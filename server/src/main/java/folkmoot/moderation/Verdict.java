package folkmoot.moderation;

import java.time.Duration;
import java.time.Instant;

/// What the rules in force say about a deed. `rule` is the rule's id, its words are the message
/// `rule.<id>.reason`.
public sealed interface Verdict {

    Allowed ALLOWED = new Allowed();

    record Allowed() implements Verdict {}

    /// It waits, at the latest until then; the log has it as this entry, and the caller keeps the
    /// entry with the state.
    record Held(String rule, long entry, Instant until) implements Verdict {}

    /// It does not happen now; whoever asked may try again after `pause` (zero: not at all as it
    /// is).
    record Refused(String rule, Duration pause) implements Verdict {}
}
