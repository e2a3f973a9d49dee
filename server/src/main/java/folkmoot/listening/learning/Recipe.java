package folkmoot.listening.learning;

/// How a model is made. `buckets` is a power of 2 and says how many n-grams are told apart; `cost`
/// how dear a text on the wrong side is; `grams` and `marks` how loud n-grams and marks speak, and
/// `first` how many of the marks do. `caution` below 1 makes it less sure than it learnt to be: for
/// examples that are clearer than what people write.
public record Recipe(
        int buckets,
        double cost,
        double grams,
        double marks,
        int first,
        double caution,
        long seed) {

    public static final Recipe USUAL = new Recipe(1 << 16, 0.5, 1, 0.35, Integer.MAX_VALUE, 1, 1);

    public Recipe withBuckets(int other) {
        return new Recipe(other, cost, grams, marks, first, caution, seed);
    }

    public Recipe with(double otherGrams, double otherMarks) {
        return new Recipe(buckets, cost, otherGrams, otherMarks, first, caution, seed);
    }

    public Recipe withFirst(int marksOnly) {
        return new Recipe(buckets, cost, grams, marks, marksOnly, caution, seed);
    }

    public Recipe withCaution(double other) {
        return new Recipe(buckets, cost, grams, marks, first, other, seed);
    }

    public Recipe withSeed(long other) {
        return new Recipe(buckets, cost, grams, marks, first, caution, other);
    }
}
