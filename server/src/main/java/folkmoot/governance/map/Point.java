package folkmoot.governance.map;

/// A place on the map.
record Point(double x, double y) {

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
