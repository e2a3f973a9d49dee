package folkmoot.listening.markup;

import folkmoot.listening.told.Place;
import folkmoot.listening.told.Place.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where something is: GeoRSS, simple or in GML, and W3C's latitude and longitude.
final class Places {

    private static final int MOST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,10}(?:\\.\\d{1,20})?");
    private static final Pattern GAP = Pattern.compile("[\\s,]+");
    // Whatever measures in degrees has a number from 4000 on, latitude first; what measures in
    // metres begins with the east.
    private static final Pattern DEGREES = Pattern.compile("(?:.*[:/#])?4\\d{3}");
    private static final String[] SHAPES = {
        "where", "point", "line", "polygon", "box", "linestring"
    };

    private Places() {}

    static @Nullable Place of(Parts parts) {
        var point = byNumbers(parts);
        if (point != null) {
            return point;
        }
        for (var it : parts.in(Vocabulary.PLACE, SHAPES)) {
            var place = Vocabulary.local(it).equals("where") ? inside(it) : place(it);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static @Nullable Place inside(Element where) {
        return where.children().isEmpty() ? null : place(where.child(0));
    }

    private static @Nullable Place place(Element it) {
        var shape =
                switch (Vocabulary.local(it)) {
                    case "point" -> Shape.POINT;
                    case "line", "linestring" -> Shape.LINE;
                    case "polygon" -> Shape.POLYGON;
                    default -> Shape.BOX;
                };
        var points = points(it);
        return fits(shape, points) ? new Place(shape, points) : null;
    }

    private static boolean fits(Shape shape, List<List<Double>> points) {
        return switch (shape) {
            case POINT -> points.size() == 1;
            case LINE -> points.size() > 1;
            case BOX -> points.size() == 2;
            case POLYGON -> points.size() > 3 && points.getFirst().equals(points.getLast());
        };
    }

    private static List<List<Double>> points(Element it) {
        var numbers =
                GAP.splitAsStream(Parts.said(it))
                        .filter(number -> NUMBER.matcher(number).matches())
                        .map(Double::valueOf)
                        .limit(MOST)
                        .toList();
        var across = it.attr("srsDimension").equals("3") ? 3 : 2;
        var named = it.attr("srsName").strip();
        var swapped = named.isEmpty() || DEGREES.matcher(named).matches();
        var points = new ArrayList<List<Double>>();
        for (var i = 0; i + across <= numbers.size(); i += across) {
            var point = new ArrayList<>(numbers.subList(i, i + across));
            if (swapped) {
                point.set(0, numbers.get(i + 1));
                point.set(1, numbers.get(i));
            }
            points.add(List.copyOf(point));
        }
        return points;
    }

    private static @Nullable Place byNumbers(Parts parts) {
        var inside = parts.in(Vocabulary.PLACE, "point").stream().findFirst().map(parts::inside);
        var at = inside.orElse(parts);
        var latitude = number(at, "lat");
        var longitude = number(at, "long");
        return latitude == null || longitude == null
                ? null
                : new Place(Shape.POINT, List.of(List.of(longitude, latitude)));
    }

    private static @Nullable Double number(Parts parts, String name) {
        return parts.in(Vocabulary.PLACE, name).stream()
                .map(Parts::said)
                .filter(it -> NUMBER.matcher(it).matches())
                .map(Double::valueOf)
                .findFirst()
                .orElse(null);
    }
}
