package folkmoot.reviews.ranking;

/// Sums over a product's reviews, weighed as of [Score#DAY], and the plain ones.
record Weights(int reviews, long stars, double weight, double weightedStars, double squared) {

    static final Weights NONE = new Weights(0, 0, 0, 0, 0);

    /// The plain mean, 0 without reviews.
    double mean() {
        return reviews == 0 ? 0 : (double) stars / reviews;
    }
}
