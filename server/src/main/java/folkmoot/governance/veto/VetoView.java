package folkmoot.governance.veto;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A veto as everybody reads it.
public record VetoView(
        String ground,
        @Nullable String provision,
        String reason,
        Instant at,
        @Nullable Long place) {

    public boolean isByLaw() {
        return ground.equals("LAW");
    }
}
