package folkmoot.governance.deliberation;

import folkmoot.governance.map.Landscape;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A discussion as a page shows it. Without two groups there is no map.
public record MapView(
        List<StatementView> statements,
        List<Landscape.Dot> dots,
        List<Landscape.Group> groups,
        @Nullable StatementView next,
        String reader) {

    private static final int SHARED = 5;

    /// What all groups agree with, most of all first.
    public List<StatementView> shared() {
        return statements.stream()
                .filter(StatementView::shared)
                .sorted(Comparator.comparingDouble(it -> -it.consensus()))
                .limit(SHARED)
                .toList();
    }

    /// Groups are called A, B …
    public static String name(int group) {
        return String.valueOf((char) ('A' + group));
    }

    /// From 5 to 95 in the drawing.
    public static String place(double at) {
        return String.valueOf(Math.round(50 + at * 44));
    }
}
