package folkmoot.talk.post;

import folkmoot.site.Ids;
import folkmoot.talk.PostView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Visible posts of every kind, newest first, page by page.
@Component
public class NewestPosts {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final PostRows rows;

    NewestPosts(PostRows rows) {
        this.rows = rows;
    }

    /// From where [#cursor] points on; from the start for anything else.
    public List<PostView> before(String cursor, int limit) {
        var parts = cursor.split("_", 2);
        try {
            if (parts.length == 2) {
                var micros = Long.parseLong(parts[0], 36);
                var at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
                return rows.newest(at, Ids.of(parts[1]), limit);
            }
        } catch (IllegalArgumentException e) {
            // Not one of ours: the first page is the honest answer.
        }
        return rows.newest(LAST, LAST_ID, limit);
    }

    public String cursor(PostView last) {
        var at = last.postedAt();
        return Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000, 36)
                + "_"
                + last.id();
    }
}
