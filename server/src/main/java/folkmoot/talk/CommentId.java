package folkmoot.talk;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which comment.
public record CommentId(UUID value) {

    public static CommentId of(String text) {
        return new CommentId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
