package folkmoot.listening.alert;

import folkmoot.site.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program that is told of alerts. `failing`: the last call is tried again, or was given up, for
/// `lastError`.
public record HookView(
        UUID id,
        String url,
        String secret,
        Instant addedAt,
        @Nullable Instant calledAt,
        String lastError) {

    public String path() {
        return "/listening/hooks/" + Ids.text(id) + "/ends";
    }
}
