package folkmoot.moderation.queue;

import folkmoot.moderation.DecidedElsewhere;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much waits, of what, since when, and which rules are doubted.
public record QueueView(
        boolean decides,
        Map<MatterView.Source, Integer> waiting,
        @Nullable Instant oldest,
        List<String> doubted,
        List<DecidedElsewhere.Waiting> elsewhere) {

    public int all() {
        return waiting.values().stream().mapToInt(it -> it).sum();
    }
}
