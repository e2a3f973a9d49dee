package folkmoot.reviews.examination;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a moderator decides about which reviews, as typed. `verb` is `clear` or `confirm`, `which`
/// is `ticked` or `all`.
public record SentenceForm(
        @Nullable String verb,
        @Nullable String which,
        @Nullable List<String> post,
        @Nullable String words) {

    static final SentenceForm EMPTY = new SentenceForm("", "", List.of(), "");

    public SentenceForm {
        verb = Objects.requireNonNullElse(verb, "");
        which = Objects.requireNonNullElse(which, "");
        post = post == null ? List.of() : List.copyOf(post);
        words = Objects.requireNonNullElse(words, "").strip();
    }

    public boolean confirms() {
        return "confirm".equals(verb);
    }

    public boolean everything() {
        return "all".equals(which);
    }

    public List<String> posts() {
        return Objects.requireNonNull(post);
    }

    @Override
    public String words() {
        return Objects.requireNonNull(words);
    }

    /// The key of what is missing; null for nothing.
    @Nullable String missing() {
        if (!"confirm".equals(verb) && !"clear".equals(verb)) {
            return "examination.verb.missing";
        }
        if (!everything() && posts().isEmpty()) {
            return "examination.none-ticked";
        }
        return words().isEmpty() ? "examination.words.missing" : null;
    }
}
