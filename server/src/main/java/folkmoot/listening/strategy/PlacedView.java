package folkmoot.listening.strategy;

import folkmoot.listening.pillar.PillarView;
import folkmoot.listening.trend.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic where it stands: by `pillar` (null for none), as close as that, from 0 to 1. `told`: a
/// person says so; `worded`: the words for which we listen do.
public record PlacedView(
        long id,
        String label,
        Stage stage,
        int mentions,
        int complaints,
        List<SaidView> said,
        Fit fit,
        @Nullable PillarView pillar,
        double closeness,
        boolean uncertain,
        boolean told,
        boolean worded) {

    public String path() {
        return path(id);
    }

    public static String path(long topic) {
        return "/strategy/topics/" + topic;
    }

    /// Of a hundred mentions so many complain.
    public int complaining() {
        return mentions == 0 ? 0 : Math.round(100f * complaints / mentions);
    }

    public boolean fits(PillarView other) {
        return fit != Fit.BLIND_SPOT && pillar != null && pillar.id().equals(other.id());
    }
}
