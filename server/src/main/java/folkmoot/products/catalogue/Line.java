package folkmoot.products.catalogue;

import folkmoot.products.ProductId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of one listing: the product that it is now, or why it was not taken.
record Line(
        int number,
        long line,
        Outcome outcome,
        @Nullable ProductId product,
        String words,
        String raw) {

    enum Outcome {
        ADDED,
        CHANGED,
        SAME,
        REJECTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 1_000;

    static Line taken(
            int number, Listing listing, Outcome outcome, ProductId product, String words) {
        return new Line(number, listing.line(), outcome, product, words, "");
    }

    static Line rejected(int number, Listing listing, String words) {
        var raw = listing.raw().strip();
        return new Line(
                number,
                listing.line(),
                Outcome.REJECTED,
                null,
                words,
                raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw);
    }
}
