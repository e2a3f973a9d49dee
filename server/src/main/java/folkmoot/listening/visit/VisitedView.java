package folkmoot.listening.visit;

import folkmoot.site.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source as its page shows it: what it is visited with, secrets left out, and how that went.
/// `dueAt` is null for what is not visited.
public record VisitedView(
        UUID id,
        String kind,
        String name,
        String state,
        long mentions,
        Instant addedAt,
        @Nullable Instant heardAt,
        String settings,
        @Nullable Instant dueAt,
        @Nullable Instant succeededAt,
        int came,
        @Nullable Instant failedAt,
        int failures,
        String problem,
        boolean underWay) {

    public String path() {
        return "/listening/sources/" + Ids.text(id);
    }

    public boolean visited() {
        return dueAt != null;
    }

    public boolean paused() {
        return state.equals("PAUSED");
    }

    public boolean ended() {
        return state.equals("ENDED");
    }

    /// By the names of the kind's settings.
    public Map<String, String> known() {
        return Visits.read(settings);
    }
}
