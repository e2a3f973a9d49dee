package folkmoot.listening.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A pillar on the map, or what belongs to none: its name in lines, shares of what customers and
/// the brand say (null where there is no pillar), its topics, and a note where they are missing.
public record LaneView(
        int top,
        int height,
        int laneTop,
        int laneHeight,
        Kind kind,
        List<String> name,
        @Nullable BarView customers,
        @Nullable BarView brand,
        List<BubbleView> bubbles,
        String note) {

    public enum Kind {
        PILLAR,
        SILENT,
        BLIND;

        /// As the style sheet writes it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A share as a bar.
    public record BarView(int width, String words) {}
}
