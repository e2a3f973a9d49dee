package folkmoot.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text that is shown above others. `brand`: picked by its staff, else by a moderator; `vote` is
/// the path of the vote that allowed it, until that ends.
public record HighlightView(
        UUID object,
        String kind,
        String path,
        PostId post,
        @Nullable UUID product,
        boolean brand,
        @Nullable String vote,
        Instant at,
        @Nullable Instant until) {

    /// With how it begins.
    public record Quoted(HighlightView highlight, String heading) {}
}
