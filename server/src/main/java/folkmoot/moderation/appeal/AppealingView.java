package folkmoot.moderation.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a decision can be appealed against by this reader, until when, and the appeal that there
/// is.
public record AppealingView(boolean possible, Instant until, @Nullable AppealView appeal) {}
