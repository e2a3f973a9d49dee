package folkmoot.listening.strategy;

import folkmoot.listening.trend.Evidence;
import folkmoot.listening.trend.Stage;
import folkmoot.listening.trend.Trend;
import java.util.List;

/// What is said about a topic: how far it has come, in how many mentions, how many of them
/// complain, and the sentences that show it.
record Talk(
        long topic,
        String label,
        Stage stage,
        int mentions,
        int complaints,
        List<Evidence> evidence) {

    static Talk of(Trend trend, int complaints) {
        return new Talk(
                trend.topic(),
                trend.label(),
                trend.stage(),
                trend.mentions(),
                complaints,
                trend.evidence());
    }

    double complaintShare() {
        return mentions == 0 ? 0 : (double) complaints / mentions;
    }
}
