package folkmoot.listening.reading;

import folkmoot.listening.Judged;
import folkmoot.listening.learning.Model;
import folkmoot.listening.learning.ModelFile;
import folkmoot.listening.learning.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A model that says when it does not know.
public final class Judge {

    /// The questions that models came along for.
    public static final List<String> TASKS = List.of("kind", "polarity", "spam");

    private static final double SURE = 0.5;
    private static final double SURE_OF_TWO = 0.6;

    private final Model model;
    private final double sure;

    private Judge(Model model, double sure) {
        this.model = model;
        this.sure = sure;
    }

    public static Judge of(Model model) {
        return new Judge(model, model.labels().size() == 2 ? SURE_OF_TWO : SURE);
    }

    /// Unsure below that probability.
    public Judge from(double probability) {
        return new Judge(model, probability);
    }

    public static Judge shipped(String task) {
        var file = "/folkmoot/listening/reading/" + task + ".model";
        try (var in = Judge.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return of(ModelFile.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Seen see(String text) {
        return Marks.see(text);
    }

    /// How good or bad an English sentence sounds by its words alone, from -1 to 1 (VADER).
    public static double sound(String sentence) {
        return Valence.of(sentence, Tongue.ENGLISH).compound();
    }

    public Model model() {
        return model;
    }

    public double probability(Seen seen, String label) {
        return model.probabilities(seen)[model.labels().indexOf(label)];
    }

    public Judged judge(Seen seen) {
        return judged(model.probabilities(seen));
    }

    Judged judged(double[] probabilities) {
        return Ranking.of(model, probabilities, sure);
    }
}
