package folkmoot.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where something is said: the kind of place (`reviews`, `people`), the conversation's post, the
/// product or group as `kind:id`, and what is talked about there.
public record Scene(String space, @Nullable UUID thread, @Nullable String about, String topic) {

    public static Scene of(String space) {
        return new Scene(space, null, null, "");
    }

    /// In the conversation under a post of that kind.
    public static Scene under(String kind, UUID post, @Nullable UUID product, String topic) {
        return new Scene(kind + "s", post, product == null ? null : "product:" + product, topic);
    }
}
