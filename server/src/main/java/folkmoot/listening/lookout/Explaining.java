package folkmoot.listening.lookout;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says for which of our words a mention was found, and why.
@Component
public class Explaining {

    private final Lookouts lookouts;
    private final Overview overview;

    Explaining(Lookouts lookouts, Overview overview) {
        this.lookouts = lookouts;
        this.overview = overview;
    }

    public List<ListenedView> of(UUID mention, String whole, String language) {
        var those = lookouts.of(mention);
        if (those.isEmpty()) {
            return List.of();
        }
        var passage = Ear.passage(whole, language);
        var all = new ArrayList<ListenedView>();
        for (var it : those) {
            var reasons = new Ear(it.words()).hears(passage, language);
            if (reasons != null) {
                all.add(new ListenedView(it, overview.about(it), HitView.why(reasons)));
            }
        }
        return List.copyOf(all);
    }
}
