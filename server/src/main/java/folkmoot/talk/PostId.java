package folkmoot.talk;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which post.
public record PostId(UUID value) {

    public static PostId of(String text) {
        return new PostId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
