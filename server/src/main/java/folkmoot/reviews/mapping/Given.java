package folkmoot.reviews.mapping;

import folkmoot.intake.Dates;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the operator says about a file's columns; the rest is guessed. `columns` are names or
/// numbers (from 1) of columns, empty for "none"; an empty `product` is guessed.
public record Given(
        Map<Field, String> columns,
        @Nullable Scale scale,
        Dates.@Nullable Order dates,
        String product) {

    public static final Given NOTHING = new Given(Map.of(), null, null, "");
}
