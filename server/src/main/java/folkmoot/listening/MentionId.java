package folkmoot.listening;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which mention.
public record MentionId(UUID value) {

    public static MentionId of(String text) {
        return new MentionId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
