package folkmoot.moderation.queue;

import java.util.Objects;

/// What whoever decides sends: the verb of the button, the reason chosen, words, and what they saw
/// when they decided.
public record VerdictForm(String verb, String reason, String words, String seen) {

    public static final VerdictForm EMPTY = new VerdictForm("", "", "", "");

    private static final int MOST = 2_000;

    public VerdictForm {
        verb = Objects.requireNonNullElse(verb, "");
        reason = Objects.requireNonNullElse(reason, "");
        words = Objects.requireNonNullElse(words, "").strip();
        seen = Objects.requireNonNullElse(seen, "");
        words = words.substring(0, Math.min(words.length(), MOST));
    }
}
