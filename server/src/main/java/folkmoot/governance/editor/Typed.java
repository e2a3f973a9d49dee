package folkmoot.governance.editor;

import java.util.ArrayList;
import java.util.List;
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

    /// To be changed by [Steps].
    static <T> List<T> rows(@Nullable List<T> typed) {
        var rows = new ArrayList<T>();
        if (typed != null) {
            typed.stream().filter(Objects::nonNull).forEach(rows::add);
        }
        return rows;
    }
}
