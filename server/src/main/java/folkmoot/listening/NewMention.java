package folkmoot.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that somebody said somewhere, as its source tells it: `external` is the number it has
/// there, `author` the public name, `person` tells writers apart and is never shown. Empty strings
/// are unknown; a null `saidAt` too.
public record NewMention(
        String external,
        String address,
        String author,
        String person,
        @Nullable Instant saidAt,
        String language,
        String title,
        String text) {}
