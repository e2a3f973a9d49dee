package folkmoot.listening;

import java.util.List;
import java.util.SequencedMap;

/// What a text was read as: how probable each label is, the likeliest first. A text of `several`
/// labels has all of `labels`; any other has one, or none where we are unsure.
public record Judged(
        SequencedMap<String, Double> probabilities, List<String> labels, boolean several) {

    /// The likeliest label, sure or not.
    public String likely() {
        return probabilities.firstEntry().getKey();
    }

    /// How probable [#likely] is.
    public double probability() {
        return probabilities.firstEntry().getValue();
    }

    public boolean unsure() {
        return labels.isEmpty() && !several;
    }

    /// Whether this is what we say it is.
    public boolean is(String label) {
        return labels.contains(label);
    }
}
