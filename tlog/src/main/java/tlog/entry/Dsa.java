package tlog.entry;

import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.Nullable;

/// What the Digital Services Act wants to be said of a decision (Art. 17), in the words of the
/// Commission's transparency database without their prefix where the field already says it.
public record Dsa(
        String visibility,
        boolean detectedAutomatically,
        String decidedAutomatically,
        @Nullable String category) {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]{0,95}");

    public Dsa {
        word(visibility);
        word(decidedAutomatically);
        if (category != null) {
            word(category);
        }
    }

    private static void word(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new Malformed("A word of the DSA is in capitals, not " + text);
        }
    }
}
