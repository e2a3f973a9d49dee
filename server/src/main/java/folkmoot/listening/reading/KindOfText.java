package folkmoot.listening.reading;

import folkmoot.listening.Judged;
import java.util.Arrays;

/// The kind of a text of several sentences: what any of them is, unless all of them are nothing.
public final class KindOfText {

    private static final String NONE = "none";

    private final Judge judge;

    public KindOfText(Judge judge) {
        this.judge = judge;
    }

    public Judged of(String text) {
        var sentences = Sentences.of(text);
        if (sentences.size() < 2) {
            return judge.judge(Marks.see(text));
        }
        var labels = judge.model().labels();
        var missing = new double[labels.size()];
        Arrays.fill(missing, 1);
        var nothing = 1.0;
        for (var sentence : sentences) {
            var probabilities = judge.model().probabilities(Marks.see(sentence));
            for (var i = 0; i < missing.length; i++) {
                missing[i] *= 1 - probabilities[i];
            }
            nothing *= probabilities[labels.indexOf(NONE)];
        }
        return judge.judged(shared(missing, nothing, labels.indexOf(NONE)));
    }

    private static double[] shared(double[] missing, double nothing, int none) {
        var sum = nothing;
        for (var i = 0; i < missing.length; i++) {
            sum += i == none ? 0 : 1 - missing[i];
        }
        var shares = new double[missing.length];
        for (var i = 0; i < missing.length; i++) {
            shares[i] = (i == none ? nothing : 1 - missing[i]) / sum;
        }
        return shares;
    }
}
