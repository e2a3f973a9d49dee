package folkmoot.transparency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;

/// A version of a rule that comes into force, takes the place of the one before, or ends.
/// `canonical` is its JSON (RFC 8785); `prev` are the entries that give the power to do so, the
/// tally of the vote first.
public record Enactment(
        Act act,
        String id,
        int version,
        String canonical,
        Detail.Law law,
        Decider decider,
        @Nullable Instant sunset,
        List<Long> prev) {

    public Enactment {
        prev = List.copyOf(prev);
        if (act != Act.ENACT && act != Act.AMEND && act != Act.REPEAL) {
            throw new IllegalArgumentException("A rule is not changed by " + act);
        }
    }
}
