package folkmoot.listening.chart;

import static folkmoot.site.Texts.say;

import folkmoot.listening.chart.LaneView.BarView;
import folkmoot.listening.chart.LaneView.Kind;
import folkmoot.listening.strategy.Fit;
import folkmoot.listening.strategy.PillarStandingView;
import folkmoot.listening.strategy.PlacedView;
import folkmoot.listening.strategy.StandingView;
import folkmoot.listening.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws the strategy map: a lane for each pillar with the topics that belong there, and a last one
/// for what belongs nowhere.
final class Chart {

    private static final int PAD = 8;
    private static final int NOTE = 22;
    private static final double LEAST_SPAN = 0.2;

    private final StandingView standing;
    private final Sheet sheet;
    private final int loudest;
    private final double heart;
    private final double loudestShare;
    private final List<LaneView> lanes = new ArrayList<>();
    private int top;

    private Chart(StandingView standing, Sheet sheet) {
        this.standing = standing;
        this.sheet = sheet;
        loudest = standing.topics().stream().mapToInt(PlacedView::mentions).max().orElse(1);
        heart =
                standing.topics().stream()
                        .mapToDouble(PlacedView::closeness)
                        .reduce(Strategy.NEAR + LEAST_SPAN, Math::max);
        loudestShare =
                standing.pillars().stream()
                        .mapToDouble(it -> Math.max(it.customerShare(), it.brandShare()))
                        .reduce(0.01, Math::max);
    }

    static ChartView of(StandingView standing, Sheet sheet) {
        return new Chart(standing, sheet).draw();
    }

    private ChartView draw() {
        standing.pillars().forEach(this::pillar);
        var blind = standing.topics(Fit.BLIND_SPOT);
        lane(
                Kind.BLIND,
                say("strategy.map.blind"),
                null,
                blind,
                blind.isEmpty() ? say("strategy.map.blind.none") : "");
        return new ChartView(
                sheet.small(), sheet.width(), top - Sheet.GAP, sheet.lane(), List.copyOf(lanes));
    }

    private void pillar(PillarStandingView it) {
        var topics = standing.topics().stream().filter(topic -> topic.fits(it.pillar())).toList();
        var note =
                it.silent()
                        ? say("strategy.map.silent", it.customers(), it.ofCustomers())
                        : topics.isEmpty() ? say("strategy.map.calm") : "";
        lane(it.silent() ? Kind.SILENT : Kind.PILLAR, it.pillar().name(), it, topics, note);
    }

    private void lane(
            Kind kind,
            String name,
            @Nullable PillarStandingView pillar,
            List<PlacedView> topics,
            String note) {
        var lines = Lettering.lines(name, sheet.letters());
        var head = sheet.small() ? head(lines, pillar) : 0;
        var bubbles =
                kind == Kind.BLIND
                        ? new Bubbles(sheet, loudest, 0, Strategy.NEAR)
                        : new Bubbles(sheet, loudest, Strategy.NEAR, heart);
        topics.stream().limit(sheet.most()).forEach(it -> bubbles.add(it, top + head + PAD));
        var more = topics.size() - Math.min(topics.size(), sheet.most());
        var words = more > 0 ? say("strategy.map.more", more) : note;
        var inside = 2 * PAD + bubbles.height() + (words.isEmpty() ? 0 : NOTE);
        var height = Math.max(inside, sheet.lowest());
        lanes.add(
                new LaneView(
                        top,
                        head + height,
                        top + head,
                        height,
                        kind,
                        lines,
                        pillar == null ? null : bar(pillar.customerShare(), pillar.ofCustomers()),
                        pillar == null ? null : bar(pillar.brandShare(), pillar.ofBrand()),
                        bubbles.placed(),
                        words));
        top += head + height + Sheet.GAP;
    }

    private static int head(List<String> lines, @Nullable PillarStandingView pillar) {
        return lines.size() * 20 + (pillar == null ? 10 : 36);
    }

    private BarView bar(double share, int of) {
        return new BarView(
                (int) Math.round(sheet.bar() * share / loudestShare),
                of == 0 ? "–" : say("strategy.map.share", share));
    }
}
