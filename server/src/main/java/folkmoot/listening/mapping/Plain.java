package folkmoot.listening.mapping;

import folkmoot.intake.Dates;
import folkmoot.intake.Row;
import folkmoot.listening.NewMention;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what is told field by field as records of files are read: the same things are cleaned, cut
/// and refused, wherever they come from.
public final class Plain {

    // In the order of Field.
    private static final Mapping MAPPING =
            new Mapping(
                    Arrays.stream(Field.values())
                            .collect(Collectors.toMap(Function.identity(), Field::ordinal)),
                    new Dates(Dates.Order.MONTH_FIRST),
                    List.of());

    private Plain() {}

    public static Reading read(NewMention it, Instant now) {
        return read(
                1,
                List.of(
                        it.text(),
                        it.title(),
                        it.saidAt() == null ? "" : it.saidAt().toString(),
                        it.author(),
                        it.person(),
                        it.external(),
                        it.address(),
                        it.language()),
                now);
    }

    /// Cells in the order of [Field].
    public static Reading read(long number, List<String> cells, Instant now) {
        return new Reader(MAPPING, now).read(new Row(number, number, cells, "", null));
    }
}
