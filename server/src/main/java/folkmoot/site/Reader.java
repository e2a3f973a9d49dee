package folkmoot.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who reads a page, as far as its frame shows it.
public record Reader(
        UUID id,
        String handle,
        String name,
        @Nullable String picture,
        boolean staff,
        boolean lead) {}
