package folkmoot.listening.strategy;

import java.time.Instant;
import java.util.List;

/// What was said in a time held against the strategy: `all` by customers, `customers` of which were
/// drawn and read for the shares, `brand` by the brand.
public record StandingView(
        Instant since,
        Instant until,
        List<PillarStandingView> pillars,
        List<PlacedView> topics,
        int all,
        int customers,
        int brand,
        double congruence,
        boolean enough) {

    public List<PlacedView> topics(Fit fit) {
        return topics.stream().filter(it -> it.fit() == fit).toList();
    }

    public List<PillarStandingView> silent() {
        return pillars.stream().filter(PillarStandingView::silent).toList();
    }
}
