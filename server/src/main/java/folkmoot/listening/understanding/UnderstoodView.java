package folkmoot.listening.understanding;

import folkmoot.listening.understanding.SentenceView.Kind;
import java.util.List;

/// What a mention says. `spam`: it is, as we or (`judged`) somebody said; we took it for that with
/// `spamOdds`.
public record UnderstoodView(
        boolean spam, double spamOdds, boolean judged, List<SentenceView> sentences) {

    public int spamPercent() {
        return (int) Math.round(100 * spamOdds);
    }

    /// What of it says something, for a list: at most so many.
    public List<SentenceView> telling(int most) {
        return sentences.stream()
                .filter(it -> it.kind() != Kind.NONE || !it.sure() || !it.about().isEmpty())
                .limit(most)
                .toList();
    }
}
