package folkmoot.listening.reading;

import folkmoot.listening.Reader;
import folkmoot.listening.Reading;
import folkmoot.listening.Sentence;
import folkmoot.listening.learning.Grams;
import folkmoot.listening.learning.Seen;
import java.util.ArrayList;
import java.util.List;

/// Reads by the rules of the language and by what was learnt.
public final class LanguageReader implements Reader {

    private final Judge kind;
    private final Judge polarity;
    private final Judge spam;
    private final Products products;

    private LanguageReader(Judge kind, Judge polarity, Judge spam, Products products) {
        this.kind = kind;
        this.polarity = polarity;
        this.spam = spam;
        this.products = products;
    }

    public static LanguageReader shipped(List<String> products) {
        return new LanguageReader(
                Judge.shipped("kind"),
                Judge.shipped("polarity"),
                Judge.shipped("spam"),
                Products.of(products));
    }

    public static LanguageReader of(OwnModels models, List<String> products) {
        return new LanguageReader(
                models.judge("kind"),
                models.judge("polarity"),
                Judge.shipped("spam"),
                Products.of(products));
    }

    /// Unsure of whatever is less probable than that.
    public LanguageReader from(double probability) {
        return new LanguageReader(
                kind.from(probability),
                polarity.from(probability),
                spam.from(probability),
                products);
    }

    @Override
    public Reading read(String text) {
        var sentences = Sentences.of(text);
        var words = sentences.stream().map(Words::of).toList();
        var marks = new ArrayList<float[]>();
        for (var i = 0; i < words.size(); i++) {
            marks.add(Marks.of(sentences.get(i), words.get(i)));
        }
        var whole = new Seen(Grams.of(text), Marks.together(text, marks));
        var read = new ArrayList<Sentence>();
        for (var i = 0; i < words.size(); i++) {
            var grams = words.size() == 1 ? whole.grams() : Grams.of(sentences.get(i));
            read.add(
                    sentence(
                            sentences.get(i),
                            words.get(i),
                            new Seen(grams, styled(sentences.get(i), marks.get(i)))));
        }
        return new Reading(spam.judge(whole), read);
    }

    private static float[] styled(String sentence, float[] marks) {
        Style.mark(sentence, marks, Marks.MEANING);
        return marks;
    }

    private Sentence sentence(String text, Words words, Seen seen) {
        return new Sentence(
                text,
                kind.judge(seen),
                polarity.judge(seen),
                products.in(words),
                Aspects.in(words));
    }
}
