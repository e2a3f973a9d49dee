package folkmoot.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of what was found. `next` leads to the following page; `first` is the first one.
public record ResultsView(
        String input,
        @Nullable String kind,
        boolean asked,
        boolean first,
        List<ChipView> chips,
        List<HitView> hits,
        @Nullable String next) {}
