package folkmoot.listening.topic;

import folkmoot.site.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What nobody wants to hear of: a topic by its `label`, or what has a word; for good without
/// `endsAt`.
public record MuteView(
        UUID id, @Nullable Long topic, String word, @Nullable Instant endsAt, String label) {

    public String path() {
        return "/listening/mutes/" + Ids.text(id) + "/ends";
    }

    /// What it is about.
    public String about() {
        return word.isEmpty() ? label : word;
    }
}
