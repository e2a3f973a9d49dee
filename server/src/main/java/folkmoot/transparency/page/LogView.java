package folkmoot.transparency.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the log, newest first; `next` leads to older entries.
public record LogView(
        List<EntryView> entries,
        SiftForm sift,
        List<String> acts,
        List<String> rules,
        List<String> deciders,
        long size,
        int witnesses,
        @Nullable String next) {}
