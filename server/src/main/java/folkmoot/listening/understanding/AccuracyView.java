package folkmoot.listening.understanding;

import folkmoot.listening.Precision;
import folkmoot.listening.understanding.SentenceView.Kind;
import folkmoot.listening.understanding.SentenceView.Polarity;
import java.util.Map;

/// How often we are right, as far as people have looked: by kind, by polarity, and when we say that
/// something is spam or is none; by what it is about, where we had found something and where
/// nothing. `unsure` is how often people told us what we had left open.
public record AccuracyView(
        Map<Kind, Precision> kinds,
        Map<Polarity, Precision> polarities,
        Precision spam,
        Precision ham,
        Precision products,
        Precision noProducts,
        Precision aspects,
        Precision noAspects,
        int unsure) {

    /// How many times people looked.
    public int seen() {
        return kinds.values().stream().mapToInt(Precision::seen).sum()
                + polarities.values().stream().mapToInt(Precision::seen).sum()
                + spam.seen()
                + ham.seen()
                + products.seen()
                + noProducts.seen()
                + aspects.seen()
                + noAspects.seen()
                + unsure;
    }
}
