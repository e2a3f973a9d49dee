package folkmoot.listening.reading;

import static folkmoot.listening.reading.WordList.words;

import java.util.Map;
import java.util.Set;

/// What each word of an English sentence adds.
/*
 * Follows the published rules of VADER (Hutto and Gilbert 2014): words from the lexicon are made
 * stronger by capitals and by degrees up to three words before, turned by negations there, and
 * count half before a "but" and half more behind it. Gives the published program's scores to four
 * decimals on its own examples (ValenceTests); written anew from the description.
 */
final class EnglishValence {

    private static final double CAPITALS = 0.733;
    private static final double TURN = -0.74;
    private static final double[] FURTHER = {1, 0.95, 0.9};

    private static final Map<String, Double> IDIOMS =
            Map.ofEntries(
                    Map.entry("the shit", 3.0),
                    Map.entry("the bomb", 3.0),
                    Map.entry("bad ass", 1.5),
                    Map.entry("badass", 1.5),
                    Map.entry("bus stop", 0.0),
                    Map.entry("yeah right", -2.0),
                    Map.entry("kiss of death", -1.5),
                    Map.entry("to die for", 3.0),
                    Map.entry("beating heart", 3.1),
                    Map.entry("broken heart", -2.9));

    private static final Set<String> IN_IDIOMS =
            words("shit bomb ass badass stop right death die heart kind sort just");

    private final Chunks words;
    private final double[] known;
    private final boolean idioms;

    private EnglishValence(Chunks words) {
        this.words = words;
        this.known = new double[words.size()];
        var some = false;
        for (var i = 0; i < known.length; i++) {
            known[i] = Valences.english(words.at(i));
            some |= IN_IDIOMS.contains(words.at(i));
        }
        this.idioms = some;
    }

    static double[] of(Chunks words) {
        var valence = new EnglishValence(words);
        var values = new double[words.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = valence.at(i);
        }
        But.weigh(values, words.small().indexOf("but"));
        return values;
    }

    private double at(int i) {
        var word = words.at(i);
        if (Double.isNaN(known[i])
                || Degrees.english(word) != 0
                || word.equals("kind") && words.at(i + 1).equals("of")) {
            return 0;
        }
        var value = first(i, word);
        if (words.loud()[i]) {
            value += value > 0 ? CAPITALS : -CAPITALS;
        }
        for (var back = 1; back <= 3 && back <= i; back++) {
            if (Double.isNaN(known[i - back])) {
                value += degree(i - back, value) * FURTHER[back - 1];
                value = negated(value, i, back);
                value = back == 3 && idioms ? idiom(value, i) : value;
            }
        }
        return least(value, i);
    }

    private double first(int i, String word) {
        var no =
                words.at(i - 1).equals("no")
                        || words.at(i - 2).equals("no")
                        || words.at(i - 3).equals("no")
                                && (words.at(i - 1).equals("or") || words.at(i - 1).equals("nor"));
        if (no) {
            return known[i] * TURN;
        }
        var turning = word.equals("no") && i + 1 < known.length && !Double.isNaN(known[i + 1]);
        return turning ? 0 : known[i];
    }

    private double degree(int at, double value) {
        var step = Degrees.english(words.at(at));
        if (step == 0) {
            return 0;
        }
        var it = value < 0 ? -step : step;
        if (!words.loud()[at]) {
            return it;
        }
        return it + (value > 0 ? CAPITALS : -CAPITALS);
    }

    private double negated(double value, int i, int back) {
        var word = words.at(i - back);
        if (back > 1) {
            var near = so(words.at(i - 1));
            var never = word.equals("never") && (near || back == 3 && so(words.at(i - 2)));
            if (never || back == 3 && near) {
                return value * 1.25;
            }
            if (word.equals("without")
                    && (words.at(i - 1).equals("doubt") || words.at(i - 2).equals("doubt"))) {
                return value;
            }
        }
        return Degrees.not(word) ? value * TURN : value;
    }

    private static boolean so(String word) {
        return word.equals("so") || word.equals("this");
    }

    private double idiom(double given, int i) {
        var value = given;
        for (var phrase :
                new String[] {
                    phrase(i - 1, i),
                    phrase(i - 2, i),
                    phrase(i - 2, i - 1),
                    phrase(i - 3, i - 1),
                    phrase(i - 3, i - 2)
                }) {
            var found = IDIOMS.get(phrase);
            if (found != null) {
                value = found;
                break;
            }
        }
        value = IDIOMS.getOrDefault(phrase(i, i + 1), value);
        value = IDIOMS.getOrDefault(phrase(i, i + 2), value);
        for (var start = i - 3; start <= i - 2; start++) {
            var phrase = phrase(start, start + 1);
            var weaker =
                    phrase.equals("kind of")
                            || phrase.equals("sort of")
                            || phrase.equals("just enough");
            value += weaker ? Degrees.english("kinda") : 0;
        }
        return value;
    }

    private String phrase(int from, int to) {
        var phrase = new StringBuilder(words.at(from));
        for (var i = from + 1; i <= to; i++) {
            phrase.append(' ').append(words.at(i));
        }
        return phrase.toString();
    }

    private double least(double value, int i) {
        if (!words.at(i - 1).equals("least")) {
            return value;
        }
        var before = words.at(i - 2);
        return i > 1 && (before.equals("at") || before.equals("very")) ? value : value * TURN;
    }
}
