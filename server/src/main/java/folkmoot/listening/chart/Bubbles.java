package folkmoot.listening.chart;

import static folkmoot.site.Texts.say;

import folkmoot.listening.strategy.Fit;
import folkmoot.listening.strategy.PlacedView;
import java.util.ArrayList;
import java.util.List;

/// Puts topics on a lane: the closer, the farther right; the more is said, the larger; those that
/// would touch under each other.
final class Bubbles {

    private static final int LEAST = 7;
    private static final int MORE = 13;
    private static final int BESIDE = 7;

    private final Sheet sheet;
    private final int loudest;
    private final double from;
    private final double to;
    private final List<Row> rows = new ArrayList<>();
    private final List<BubbleView> placed = new ArrayList<>();

    Bubbles(Sheet sheet, int loudest, double from, double to) {
        this.sheet = sheet;
        this.loudest = loudest;
        this.from = from;
        this.to = to;
    }

    int height() {
        return rows.size() * Sheet.ROW;
    }

    List<BubbleView> placed() {
        return placed;
    }

    void add(PlacedView topic, int top) {
        var radius =
                LEAST + (int) Math.round(MORE * Math.sqrt((double) topic.mentions() / loudest));
        var along = Math.clamp((topic.closeness() - from) / (to - from), 0, 1);
        var x = sheet.left() + (int) Math.round(along * (sheet.right() - sheet.left()));
        var complain = sheet.small() ? "strategy.map.complain.short" : "strategy.map.complain";
        var detail =
                topic.fit() == Fit.CONTRADICTION
                        ? say(complain, topic.mentions(), topic.complaining())
                        : say("strategy.map.mentions", topic.mentions());
        var after = sheet.width() - x - radius - 2 * BESIDE;
        var ahead = x - radius - 2 * BESIDE - sheet.lane();
        var before = ahead > after && Lettering.width(topic.label(), detail) > after;
        var label = Lettering.cut(topic.label(), before ? ahead : after);
        var room = Lettering.width(label, detail);
        var y = row(x - radius - (before ? room : 0), x + radius + (before ? 0 : room));
        placed.add(
                new BubbleView(
                        x,
                        top + y * Sheet.ROW + Sheet.ROW / 2,
                        radius,
                        topic.fit(),
                        topic.uncertain(),
                        before ? x - radius - BESIDE : x + radius + BESIDE,
                        before,
                        label,
                        detail));
    }

    private int row(int from, int to) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).take(from, to)) {
                return i;
            }
        }
        rows.add(new Row());
        rows.getLast().take(from, to);
        return rows.size() - 1;
    }
}
