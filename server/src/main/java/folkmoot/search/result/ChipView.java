package folkmoot.search.result;

import org.jspecify.annotations.Nullable;

/// A part of what was found, to choose. `kind` is null for everything; `more` says that there are
/// more than counted.
public record ChipView(
        @Nullable String kind, int count, boolean more, String path, boolean current) {}
