package folkmoot.listening.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All weeks, and what a reader can set. Of `others` no report was made; `next` is where more of
/// them begin, null where there are none.
public record MondaysView(
        List<LocalDate> weeks,
        List<LocalDate> others,
        @Nullable LocalDate next,
        LocalDate running,
        boolean staff,
        boolean lead,
        boolean wants,
        boolean open) {}
