package folkmoot.transparency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tlog.entry.RuleRef;

/// What became of the rules: since when each version was in force, who decided that, until when.
public interface Annals {

    /// `number` is that of its entry in the signed log, null for the moments until it has one;
    /// `ended` is when it was repealed.
    record Version(
            RuleRef ref,
            String canonical,
            Instant since,
            @Nullable Instant sunset,
            Decider by,
            @Nullable Long number,
            @Nullable Instant ended) {}

    /// Those in force, by id.
    List<Version> inForce();

    /// All there ever were of one rule, newest first.
    List<Version> of(String id);
}
