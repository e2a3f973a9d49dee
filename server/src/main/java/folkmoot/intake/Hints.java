package folkmoot.intake;

import java.nio.charset.Charset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is known about a file beforehand; null is guessed. `name` answers whether something is the
/// usual name of a column, which tells headers from data.
public record Hints(
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Boolean header,
        Predicate<String> name) {

    public static final Hints NONE = new Hints(null, null, null, _ -> false);
}
