package folkmoot.listening.told;

import java.util.List;

/// Where something is, as in GeoJSON: of each point longitude, latitude and perhaps height.
public record Place(Shape shape, List<List<Double>> points) {

    /// A box has two corners; a polygon ends where it begins.
    public enum Shape {
        POINT,
        LINE,
        POLYGON,
        BOX
    }
}
