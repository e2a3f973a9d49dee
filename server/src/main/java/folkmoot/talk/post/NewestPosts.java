package folkmoot.talk.post;

import folkmoot.site.Ids;
import folkmoot.site.Sound;
import folkmoot.talk.PostView;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Visible posts of every kind, newest first, page by page.
@Component
public class NewestPosts {

    private static final Place START =
            new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private record Place(Instant at, UUID id) {}

    private final PostRows rows;

    NewestPosts(PostRows rows) {
        this.rows = rows;
    }

    /// From where [#cursor] points on; from the start for anything else.
    public List<PostView> before(String cursor, int limit) {
        var place = Objects.requireNonNullElse(place(cursor), START);
        return rows.newest(place.at(), place.id(), limit);
    }

    /// Whether it is one of [#cursor]'s.
    public boolean known(String cursor) {
        return place(cursor) != null;
    }

    // Null for what is not one of ours: the first page is the honest answer to it.
    private static @Nullable Place place(String cursor) {
        var parts = cursor.split("_", 2);
        if (parts.length < 2) {
            return null;
        }
        try {
            var micros = Long.parseLong(parts[0], 36);
            var at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
            return Sound.is(at) ? new Place(at, Ids.of(parts[1])) : null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    public String cursor(PostView last) {
        var at = last.postedAt();
        return Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000, 36)
                + "_"
                + last.id();
    }
}
