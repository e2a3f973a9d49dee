package folkmoot.listening.understanding;

import folkmoot.listening.Precision;
import folkmoot.listening.understanding.SentenceView.Kind;
import folkmoot.listening.understanding.SentenceView.Polarity;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// How often we are right.
@Component
public class Figures {

    private static final Precision NOTHING = Precision.of(0, 0);

    private final Corrections corrections;

    Figures(Corrections corrections) {
        this.corrections = corrections;
    }

    public AccuracyView all() {
        var kinds = corrections.figures(Correction.Task.KIND);
        var spam = corrections.figures(Correction.Task.SPAM);
        return new AccuracyView(
                all(Kind.class, Kind::word, kinds),
                all(Polarity.class, Polarity::word, corrections.figures(Correction.Task.POLARITY)),
                spam.getOrDefault("spam", NOTHING),
                spam.getOrDefault("ham", NOTHING),
                kinds.getOrDefault(Correction.UNSURE, NOTHING).seen());
    }

    private static <T extends Enum<T>> Map<T, Precision> all(
            Class<T> type, Function<T, String> word, Map<String, Precision> known) {
        var all = new EnumMap<T, Precision>(type);
        for (var it : type.getEnumConstants()) {
            all.put(it, known.getOrDefault(word.apply(it), NOTHING));
        }
        return all;
    }
}
