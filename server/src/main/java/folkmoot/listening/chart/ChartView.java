package folkmoot.listening.chart;

import java.util.List;

/// The map, drawn: lanes from top to bottom, `lane` and `right` where they begin and end.
public record ChartView(boolean small, int width, int height, int lane, List<LaneView> lanes) {

    public int laneWidth() {
        return width - lane;
    }
}
