package folkmoot.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a kind hands over to be published. `language` is a BCP 47 code or empty to have it
/// detected; `besides` are words that the kind draws itself, judged and found like the rest.
public record NewPost(
        PostId id,
        String kind,
        String title,
        String body,
        String besides,
        String language,
        @Nullable UUID product) {}
