package folkmoot.products;

/// What reviews make of a product. `score` ranks lists, `mean` is the plain mean of the stars of
/// the `reviews` that are counted; 0 where there are none.
public record Standing(double score, double mean, int reviews) {

    public static final Standing NONE = new Standing(0, 0, 0);
}
