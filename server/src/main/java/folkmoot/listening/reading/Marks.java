package folkmoot.listening.reading;

import folkmoot.listening.learning.Grams;
import folkmoot.listening.learning.Seen;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What rules see in a text, as numbers between -1 and 1, always in the same order: cues of the
/// language, how it sounds, how it looks.
final class Marks {

    private static final int CUES = Cues.PHRASES.names().size();
    private static final int SOUND = 10;
    private static final int BOTH = 9;

    /// How many of the marks are about what is said, not about how it looks.
    static final int MEANING = CUES + SOUND + BOTH;

    private static final BitSet WISHES = numbers("wish", "request", "should", "howabout", "whynot");
    private static final BitSet WRONGS = numbers("fails", "fault", "anger", "cannot");
    private static final BitSet TOLD = numbers("told", "past");
    private static final BitSet ASKED = numbers("ask", "wh");
    private static final BitSet MARKED = numbers("mark");
    private static final BitSet ME = numbers("me");
    private static final BitSet JUDGED = numbers("opinion", "judged", "compared", "praise");
    private static final BitSet TURNED = numbers("fault", "fails", "anger", "cannot");
    private static final int FAULT = number("fault");
    private static final int SPARED = number("spared");
    private static final int CONTENT = number("content");
    private static final BitSet ORDERS = numbers("imperative", "advice", "bare", "bareadvice");

    private Marks() {}

    private static BitSet numbers(String... names) {
        var numbers = new BitSet();
        for (var name : names) {
            numbers.set(number(name));
        }
        return numbers;
    }

    private static int number(String name) {
        return Cues.PHRASES.names().indexOf(name);
    }

    /// A text of several sentences has the marks of all of them.
    static Seen see(String text) {
        var sentences = Sentences.of(text);
        return new Seen(
                Grams.of(text),
                together(text, sentences.stream().map(it -> of(it, Words.of(it))).toList()));
    }

    static float[] together(String text, List<float[]> sentences) {
        var marks =
                sentences.size() == 1
                        ? sentences.getFirst().clone()
                        : new float[MEANING + Style.NAMES.size()];
        for (var i = 0; sentences.size() > 1 && i < MEANING; i++) {
            for (var it : sentences) {
                marks[i] = Math.abs(it[i]) > Math.abs(marks[i]) ? it[i] : marks[i];
            }
        }
        Style.mark(text, marks, MEANING);
        return marks;
    }

    static float[] of(String text, Words words) {
        var marks = new float[MEANING + Style.NAMES.size()];
        var found = Cues.PHRASES.find(words);
        turn(found);
        for (var i = 0; i < CUES; i++) {
            marks[i] = found[i] == 0 ? 0 : found[i] == 1 ? 0.8f : 1;
        }
        var valence = Valence.of(text, Tongue.of(words));
        sound(valence, words, marks);
        both(found, valence, marks);
        return marks;
    }

    // "Never a problem" names one, and "cannot complain" is praise.
    private static void turn(int[] found) {
        less(found, FAULT, SPARED);
        for (var it = TURNED.nextSetBit(0); it >= 0; it = TURNED.nextSetBit(it + 1)) {
            less(found, it, CONTENT);
        }
    }

    private static void less(int[] found, int what, int by) {
        found[what] = Math.max(0, found[what] - found[by]);
    }

    // What two cues say together that neither says alone.
    private static void both(int[] found, Valence valence, float[] marks) {
        var bad = any(found, WRONGS) || valence.compound() < -0.2;
        var at = CUES + SOUND;
        marks[at++] = bit(any(found, MARKED) && any(found, WISHES));
        marks[at++] = bit(any(found, MARKED) && bad);
        marks[at++] = bit(any(found, MARKED) && any(found, ASKED) && !any(found, WISHES));
        marks[at++] = bit(any(found, TOLD) && bad);
        marks[at++] = bit(any(found, TOLD) && any(found, ME) && !bad);
        marks[at++] = bit(any(found, JUDGED) && !any(found, TOLD) && !bad);
        marks[at++] = bit(any(found, JUDGED) && bad);
        marks[at++] = bit(any(found, ORDERS) && !any(found, TOLD));
        marks[at] = bit(Arrays.stream(found).allMatch(it -> it == 0));
    }

    private static boolean any(int[] found, BitSet names) {
        for (var it = names.nextSetBit(0); it >= 0; it = names.nextSetBit(it + 1)) {
            if (found[it] > 0) {
                return true;
            }
        }
        return false;
    }

    private static float bit(boolean it) {
        return it ? 1 : 0;
    }

    private static void sound(Valence valence, Words words, float[] marks) {
        var at = CUES;
        marks[at++] = (float) valence.compound();
        marks[at++] = (float) (valence.good() / (valence.good() + 2));
        marks[at++] = (float) (valence.bad() / (valence.bad() + 2));
        marks[at++] = (float) Math.signum(valence.last());
        marks[at++] = valence.compound() > 0.3 ? 1 : 0;
        marks[at++] = valence.compound() < -0.3 ? 1 : 0;
        marks[at++] = valence.good() == 0 && valence.bad() == 0 ? 1 : 0;
        marks[at++] = valence.good() > 0 && valence.bad() > 0 ? 1 : 0;
        marks[at++] = words.size() < 5 ? 1 : 0;
        marks[at] = words.size() > 30 ? 1 : 0;
    }
}
