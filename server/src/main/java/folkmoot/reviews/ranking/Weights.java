package folkmoot.reviews.ranking;

/// Sums over a product's reviews, weighed as of [Score#DAY], and the plain ones. `examined` of the
/// reviews weigh nothing.
record Weights(
        int reviews,
        long stars,
        double weight,
        double weightedStars,
        double squared,
        int examined,
        long examinedStars) {

    static final Weights NONE = new Weights(0, 0, 0, 0, 0);

    Weights(int reviews, long stars, double weight, double weightedStars, double squared) {
        this(reviews, stars, weight, weightedStars, squared, 0, 0);
    }

    int counted() {
        return reviews - examined;
    }

    long countedStars() {
        return stars - examinedStars;
    }

    /// The plain mean, 0 without reviews.
    double mean() {
        return reviews == 0 ? 0 : (double) stars / reviews;
    }
}
