package folkmoot.listening.reading;

/// What each word of a German sentence adds. As in English, but verbs are turned by what stands
/// behind them: "gefällt mir nicht".
final class GermanValence {

    private static final double TURN = -0.74;
    private static final int BEFORE = 3;
    private static final int BEHIND = 4;

    private GermanValence() {}

    static double[] of(Chunks words) {
        var values = new double[words.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = at(words, i);
        }
        But.weigh(values, Math.max(words.small().indexOf("aber"), words.small().indexOf("jedoch")));
        return values;
    }

    private static double at(Chunks words, int i) {
        var value = Valences.german(words.at(i));
        if (Double.isNaN(value)) {
            value = emoji(words.at(i));
        }
        if (value == 0) {
            return 0;
        }
        value += words.loud()[i] ? Math.signum(value) * 0.733 : 0;
        for (var back = 1; back <= 2; back++) {
            value += Math.signum(value) * Degrees.german(words.at(i - back)) / back;
        }
        return before(words, i) || value > 0 && behind(words, i) ? value * TURN : value;
    }

    // Emoji sound the same in all languages.
    private static double emoji(String word) {
        var known =
                word.length() <= 3 && !Character.isLetter(word.charAt(0))
                        ? Valences.english(word)
                        : 0;
        return Double.isNaN(known) ? 0 : known;
    }

    private static boolean before(Chunks words, int i) {
        for (var back = 1; back <= BEFORE; back++) {
            if (Degrees.nicht(words.at(i - back))) {
                // "nicht nur gut": nothing is turned.
                return !words.at(i - back + 1).equals("nur");
            }
        }
        return false;
    }

    private static boolean behind(Chunks words, int i) {
        for (var on = 1; on <= BEHIND; on++) {
            if (words.at(i + on).equals("nicht") || words.at(i + on).equals("nie")) {
                return true;
            }
        }
        return false;
    }
}
