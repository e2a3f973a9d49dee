package folkmoot.listening.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something in a feed. Empty is unknown.
record FeedItem(
        String id,
        String link,
        Words title,
        Words summary,
        Words content,
        String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        String language) {

    /// What is said, at its longest.
    Words words() {
        return content.value().length() >= summary.value().length() ? content : summary;
    }

    @Nullable Instant at() {
        return published == null ? updated : published;
    }
}
