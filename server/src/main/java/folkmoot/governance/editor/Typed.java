package folkmoot.governance.editor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What browsers send, without what is missing.
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
    }

    static String word(@Nullable String typed) {
        return text(typed).strip();
    }

    /// A name as rules have it, made of words.
    static String name(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return plain.replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    /// To be changed by [Steps].
    static <T> List<T> rows(@Nullable List<T> typed) {
        var rows = new ArrayList<T>();
        if (typed != null) {
            typed.stream().filter(Objects::nonNull).forEach(rows::add);
        }
        return rows;
    }
}
