package folkmoot.transparency.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry with everything about it: its bytes as they stand, what may be read of what they hide,
/// what came before and after.
public record LeafView(
        EntryView entry,
        String bytes,
        @Nullable String path,
        @Nullable String reason,
        boolean hidden,
        List<EntryView> earlier,
        List<EntryView> later,
        long size) {

    /// Whether its path is a page.
    public boolean linked() {
        return path != null && (path.startsWith("/comments/") || path.startsWith("/posts/"));
    }
}
