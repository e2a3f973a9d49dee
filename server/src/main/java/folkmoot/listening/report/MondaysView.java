package folkmoot.listening.report;

import java.time.LocalDate;
import java.util.List;

/// All weeks, and what a reader can set.
public record MondaysView(
        List<LocalDate> weeks,
        LocalDate running,
        boolean staff,
        boolean lead,
        boolean wants,
        boolean open) {}
