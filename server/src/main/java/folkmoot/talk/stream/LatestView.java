package folkmoot.talk.stream;

import folkmoot.site.Ids;
import folkmoot.text.Excerpt;
import java.util.UUID;

/// A comment that was just made: the beginning of its words, and the title of its post.
public record LatestView(UUID id, String title, String body, String language) {

    private static final int LENGTH = 90;

    public String path() {
        return "/comments/" + Ids.text(id);
    }

    public String words() {
        return Excerpt.of(body, LENGTH);
    }
}
