package folkmoot.listening.strategy;

import folkmoot.listening.trend.Evidence;
import folkmoot.listening.trend.Stage;
import java.util.ArrayList;
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

    double complaintShare() {
        return mentions == 0 ? 0 : (double) complaints / mentions;
    }

    List<String> sentences() {
        var sentences = new ArrayList<>(evidence.stream().map(Evidence::sentence).toList());
        sentences.add(label);
        return sentences;
    }
}
