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
        var products = corrections.figures(Correction.Task.PRODUCT);
        var aspects = corrections.figures(Correction.Task.ASPECT);
        return new AccuracyView(
                all(Kind.class, Kind::word, kinds),
                all(Polarity.class, Polarity::word, corrections.figures(Correction.Task.POLARITY)),
                spam.getOrDefault("spam", NOTHING),
                spam.getOrDefault("ham", NOTHING),
                found(products),
                products.getOrDefault("", NOTHING),
                found(aspects),
                aspects.getOrDefault("", NOTHING),
                kinds.getOrDefault(Correction.UNSURE, NOTHING).seen());
    }

    // All names but none, together.
    private static Precision found(Map<String, Precision> known) {
        var some = known.entrySet().stream().filter(it -> !it.getKey().isEmpty()).toList();
        return Precision.of(
                some.stream().mapToInt(it -> it.getValue().right()).sum(),
                some.stream().mapToInt(it -> it.getValue().seen()).sum());
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
