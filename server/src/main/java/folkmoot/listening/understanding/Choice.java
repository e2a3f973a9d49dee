package folkmoot.listening.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names that somebody was shown, and those of all names that they chose. Nothing is said of what
/// they did not see; where nobody knows what that was (null), they saw all that stands there.
record Choice(@Nullable List<String> seen, List<String> chosen) {

    /// What stands there afterwards, in the order of the alphabet.
    List<String> of(List<String> now) {
        var before = seen(now);
        var kept = now.stream().filter(it -> chosen.contains(it) || !before.contains(it));
        return Stream.concat(kept, added(now).stream()).distinct().sorted().toList();
    }

    /// What stood on no page that they saw, nor stands there now.
    List<String> added(List<String> now) {
        var before = seen(now);
        return chosen.stream().filter(it -> !before.contains(it) && !now.contains(it)).toList();
    }

    private List<String> seen(List<String> now) {
        return seen == null ? now : seen;
    }
}
