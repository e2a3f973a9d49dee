package folkmoot.reviews.reply;

import folkmoot.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The brand's reply as readers meet it; a held one is seen by staff alone. Without an `author` it
/// came with an import, by `byline`, which may be empty.
public record ReplyView(
        @Nullable PersonId author,
        String byline,
        String body,
        String html,
        String language,
        boolean held,
        Instant postedAt,
        @Nullable Instant editedAt) {}
