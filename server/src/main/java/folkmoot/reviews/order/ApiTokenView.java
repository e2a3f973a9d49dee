package folkmoot.reviews.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token as the lead sees it: never the token itself.
public record ApiTokenView(UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {}
