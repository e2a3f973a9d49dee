package folkmoot.people.hat;

import folkmoot.people.Hat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A hat, since when, and until when if it was taken off.
public record WornView(Hat hat, Instant since, @Nullable Instant until) {}
