package folkmoot.listening.chart;

import folkmoot.listening.strategy.Fit;
import folkmoot.listening.strategy.StandingView;
import java.util.List;

/// The map and what is behind it. `staff` sees sentences and leads, `lead` may write; `open`:
/// everybody sees the map.
public record StrategyView(
        StandingView standing,
        List<ChartView> charts,
        List<OwnView> sources,
        boolean staff,
        boolean lead,
        boolean open) {

    /// In the order in which a board asks.
    public List<Fit> fits() {
        return List.of(Fit.CONTRADICTION, Fit.BLIND_SPOT, Fit.CONGRUENT);
    }
}
