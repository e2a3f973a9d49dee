package folkmoot.listening.chart;

/// The measures of a map, in the pixels of the screen it is for.
record Sheet(boolean small, int width, int lane, int letters, int lowest, int bar, int most) {

    static final Sheet WIDE = new Sheet(false, 960, 262, 27, 88, 120, 6);
    static final Sheet SMALL = new Sheet(true, 360, 0, 38, 40, 76, 4);

    static final int ROW = 46;
    static final int GAP = 12;
    static final int EDGE = 30;

    int left() {
        return lane + EDGE;
    }

    int right() {
        return width - EDGE;
    }
}
