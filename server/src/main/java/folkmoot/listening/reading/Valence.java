package folkmoot.listening.reading;

/// How good or bad a sentence sounds by the words in it: `compound` from -1 to 1 as in VADER, the
/// sums of what is good and bad in it, and what its last such word says.
record Valence(double compound, double good, double bad, double last) {

    static final Valence NONE = new Valence(0, 0, 0, 0);

    private static final double SPREAD = 15;

    static Valence of(String sentence, Tongue tongue) {
        var tokens = Chunks.of(sentence);
        var values = tongue == Tongue.GERMAN ? GermanValence.of(tokens) : EnglishValence.of(tokens);
        var sum = 0.0;
        var good = 0.0;
        var bad = 0.0;
        var last = 0.0;
        for (var it : values) {
            sum += it;
            good += Math.max(it, 0);
            bad -= Math.min(it, 0);
            last = it == 0 ? last : it;
        }
        var loud = Math.signum(sum) * emphasis(sentence);
        var total = sum + loud;
        return new Valence(total / Math.sqrt(total * total + SPREAD), good, bad, last);
    }

    private static double emphasis(String text) {
        var calls = 0;
        var questions = 0;
        for (var i = 0; i < text.length(); i++) {
            calls += text.charAt(i) == '!' ? 1 : 0;
            questions += text.charAt(i) == '?' ? 1 : 0;
        }
        var asked = questions <= 1 ? 0 : questions <= 3 ? questions * 0.18 : 0.96;
        return Math.min(calls, 4) * 0.292 + asked;
    }
}
