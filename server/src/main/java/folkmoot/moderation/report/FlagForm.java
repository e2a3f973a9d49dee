package folkmoot.moderation.report;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A flag as a browser sends it.
public record FlagForm(String what, String reason, String words) {

    private static final int MOST = 500;

    static FlagForm about(String what) {
        return new FlagForm(what, "", "");
    }

    public FlagForm {
        what = Objects.requireNonNullElse(what, "").strip();
        reason = Objects.requireNonNullElse(reason, "");
        words = Objects.requireNonNullElse(words, "").strip();
        words = words.substring(0, Math.min(words.length(), MOST));
    }

    /// Null where no reason was chosen.
    @Nullable FlagView flag() {
        return Arrays.stream(FlagView.Reason.values())
                .filter(it -> it.name().equals(reason))
                .findFirst()
                .map(it -> new FlagView(it, words))
                .orElse(null);
    }
}
