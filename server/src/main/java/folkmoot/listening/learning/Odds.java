package folkmoot.listening.learning;

/// Turns margins into probabilities, by what was found on texts that the weights had not seen.
///
/// One label of several: exp of slope times margin plus shift, shared out. Any number of labels:
/// the logistic of it (Platt 1999). From `bars` on a label is given.
record Odds(boolean several, float[] slopes, float[] shifts, float[] bars) {

    /// Less sure of everything.
    Odds cautious(double caution) {
        var calm = new float[slopes.length];
        for (var i = 0; i < calm.length; i++) {
            calm[i] = (float) (slopes[i] * caution);
        }
        return new Odds(several, calm, shifts, bars);
    }

    double[] of(double[] margins) {
        var out = new double[margins.length];
        for (var i = 0; i < out.length; i++) {
            out[i] = slopes[i] * margins[i] + shifts[i];
        }
        return several ? each(out) : shared(out);
    }

    private static double[] each(double[] scores) {
        for (var i = 0; i < scores.length; i++) {
            scores[i] = 1 / (1 + StrictMath.exp(-scores[i]));
        }
        return scores;
    }

    private static double[] shared(double[] scores) {
        var most = Double.NEGATIVE_INFINITY;
        for (var it : scores) {
            most = Math.max(most, it);
        }
        var sum = 0.0;
        for (var i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (var i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
