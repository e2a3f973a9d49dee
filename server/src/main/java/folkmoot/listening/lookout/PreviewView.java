package folkmoot.listening.lookout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What words would have found since a day: so many of the newest `looked` at that may have them,
/// `whole` where there were no more; the first ones to read. `wrong` is what is wrong with the
/// words, or why nobody looked.
public record PreviewView(
        @Nullable String wrong,
        int found,
        int looked,
        boolean whole,
        Instant since,
        @Nullable Instant until,
        List<HitView> hits) {

    static PreviewView wrong(String words, Instant since) {
        return new PreviewView(words, 0, 0, false, since, null, List.of());
    }
}
