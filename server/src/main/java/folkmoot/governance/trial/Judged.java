package folkmoot.governance.trial;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deed as it was judged; the snapshot is gone where its author was erased. One that is `bound`
/// went on whatever rules said.
record Judged(
        UUID object,
        Instant at,
        String trigger,
        @Nullable UUID person,
        List<String> fired,
        String action,
        boolean bound,
        @Nullable String snapshot) {

    /// Nothing was done about it, so that everybody could read it.
    boolean published() {
        return action.equals("none");
    }
}
