package folkmoot.governance.deliberation;

import folkmoot.governance.map.Landscape;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    /// Where people of a group stand; more than one when they answered alike.
    public record Spot(String x, String y, int group, boolean you, int people) {

        public String letters() {
            return people == 1 ? name(group) : name(group) + "\u00d7" + people;
        }
    }

    /// The dots, those in the same place as one.
    public List<Spot> spots() {
        var spots = new LinkedHashMap<String, Spot>();
        for (var dot : dots) {
            var you = dot.person().equals(reader);
            var spot = new Spot(place(dot.x()), place(-dot.y()), dot.group(), you, 1);
            spots.merge(
                    spot.x() + " " + spot.y() + " " + spot.group(),
                    spot,
                    (a, b) ->
                            new Spot(
                                    a.x(),
                                    a.y(),
                                    a.group(),
                                    a.you() || b.you(),
                                    a.people() + b.people()));
        }
        return List.copyOf(spots.values());
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
