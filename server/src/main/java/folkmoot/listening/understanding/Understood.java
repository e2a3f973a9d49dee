package folkmoot.listening.understanding;

import folkmoot.listening.Judged;
import folkmoot.listening.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/// A mention as it was read.
record Understood(UUID mention, double spam, List<Sentence> sentences) {

    // One decision of ours moves the model; before it takes somebody's words off the table it has
    // to be very sure.
    private static final double SURE = 0.9;

    boolean isSpam() {
        return spam >= SURE;
    }

    /// `complaint 0.613, none 0.201, …`
    static String odds(Judged judged) {
        return judged.probabilities().entrySet().stream()
                .map(it -> String.format(Locale.ROOT, "%s %.3f", it.getKey(), it.getValue()))
                .collect(Collectors.joining(", "));
    }
}
