package folkmoot.talk;

import folkmoot.people.PersonId;
import folkmoot.text.Excerpt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as its readers meet it, whatever its kind. `author` is null where an import brought only
/// a name, `byline`.
public record PostView(
        PostId id,
        String kind,
        @Nullable PersonId author,
        @Nullable String byline,
        String title,
        String body,
        String html,
        String besides,
        String language,
        @Nullable UUID product,
        PostState state,
        Instant postedAt,
        @Nullable Instant editedAt,
        int comments,
        int helpful,
        int unhelpful) {

    /// Its title, or how it begins.
    public String heading() {
        return title.isEmpty() ? Excerpt.of(body, 60) : title;
    }

    /// Its one address.
    public String path() {
        return path(id);
    }

    public static String path(PostId id) {
        return "/posts/" + id;
    }
}
