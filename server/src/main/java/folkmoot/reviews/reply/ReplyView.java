package folkmoot.reviews.reply;

import folkmoot.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The brand's reply as readers meet it; a held one is seen by staff alone.
public record ReplyView(
        PersonId author,
        String body,
        String html,
        String language,
        boolean held,
        Instant postedAt,
        @Nullable Instant editedAt) {}
