package folkmoot.reviews.examination;

/// What a product was given before a burst: how often, on average, and how far from each other; and
/// what those gave in the burst whose purchase nobody knows.
record Before(int reviews, double mean, double deviation, int burst, double burstMean) {

    private static final int KNOWN = 5;
    private static final double LEAST = 0.5;
    private static final double USUAL = 1.2;
    private static final double CLEAR = 5;
    private static final double CHANCE = 3;
    private static final double FAR = 0.2;

    /// Of a product with hardly any reviews nobody knows what is usual, but what its category gets.
    Before held(double category) {
        return reviews < KNOWN ? new Before(reviews, category, USUAL, burst, burstMean) : this;
    }

    /// On which side of what is usual they lie, farther than by chance; 0 for neither.
    int side(double shift) {
        if (Math.abs(shift) > CLEAR) {
            return shift > 0 ? 1 : -1;
        }
        var off = burstMean - mean;
        var chance = Math.max(LEAST, deviation) / Math.sqrt(Math.max(1, burst));
        if (burst == 0 || Math.abs(off) < FAR || Math.abs(off) < CHANCE * chance) {
            return 0;
        }
        return off > 0 ? 1 : -1;
    }
}
