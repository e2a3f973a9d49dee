package folkmoot.listening.reading;

/// What stands before a "but" counts half, what stands behind it half more.
final class But {

    private But() {}

    static void weigh(double[] values, int but) {
        for (var i = 0; but >= 0 && i < values.length; i++) {
            values[i] *= i < but ? 0.5 : i > but ? 1.5 : 1;
        }
    }
}
