package folkmoot.listening.learning;

/// The logistic curve through margins (Platt 1999, with Lin's smoothed targets), by Newton's
/// method.
record Platt(double slope, double shift) {

    private static final int ROUNDS = 100;
    private static final double CALM = 1e-9;

    static Platt of(double[] margins, boolean[] sides) {
        var yes = 0;
        for (var side : sides) {
            yes += side ? 1 : 0;
        }
        var high = (yes + 1.0) / (yes + 2.0);
        var low = 1.0 / (sides.length - yes + 2.0);
        var it = new Platt(1, StrictMath.log((yes + 1.0) / (sides.length - yes + 1.0)));
        for (var round = 0; round < ROUNDS; round++) {
            var next = it.step(margins, sides, high, low);
            if (Math.abs(next.slope - it.slope) + Math.abs(next.shift - it.shift) < 1e-7) {
                return next;
            }
            it = next;
        }
        return it;
    }

    private Platt step(double[] margins, boolean[] sides, double high, double low) {
        double gs = 0, gt = 0, ss = CALM, st = 0, tt = CALM;
        for (var i = 0; i < margins.length; i++) {
            var p = at(margins[i]);
            var off = p - (sides[i] ? high : low);
            var bend = Math.max(p * (1 - p), 1e-6);
            gs += off * margins[i];
            gt += off;
            ss += bend * margins[i] * margins[i];
            st += bend * margins[i];
            tt += bend;
        }
        var determinant = ss * tt - st * st;
        if (determinant < 1e-12) {
            return this;
        }
        var ds = Math.clamp((tt * gs - st * gt) / determinant, -1, 1);
        var dt = Math.clamp((ss * gt - st * gs) / determinant, -1, 1);
        return new Platt(slope - ds, shift - dt);
    }

    double at(double margin) {
        return 1 / (1 + StrictMath.exp(-(slope * margin + shift)));
    }
}
