package folkmoot.moderation.queue;

import java.util.Objects;

/// What whoever decides sends: the verb of the button, the reason chosen, words, what they saw when
/// they decided, and whether a report was manifestly unfounded.
public record VerdictForm(String verb, String reason, String words, String seen, String unfounded) {

    public static final VerdictForm EMPTY = new VerdictForm("", "", "", "", "");

    private static final int MOST = 2_000;

    public VerdictForm {
        verb = Objects.requireNonNullElse(verb, "");
        reason = Objects.requireNonNullElse(reason, "");
        words = Objects.requireNonNullElse(words, "").strip();
        unfounded = Objects.requireNonNullElse(unfounded, "");
        seen = Objects.requireNonNullElse(seen, "");
        words = words.substring(0, Math.min(words.length(), MOST));
    }
}
