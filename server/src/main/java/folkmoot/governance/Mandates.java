package folkmoot.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What members voted for, for modules above.
public interface Mandates {

    /// The vote at that path allows it, until then.
    record Mandate(String path, Instant since, Instant until) {}

    /// Whether members want what stands at that path of the place to be shown above others; null
    /// when they did not say so, or its time is over.
    @Nullable Mandate toShow(String path);
}
