package folkmoot.reviews.export;

import folkmoot.products.Identifier;
import folkmoot.products.ProductView;
import folkmoot.reviews.review.ReviewView;
import folkmoot.talk.PostView;
import java.util.Comparator;
import java.util.List;

/// One review with all that a file says about it. `author` is empty for somebody unnamed, `brand`
/// who makes the product, `replier` empty where there is no reply; `base` is the address of the
/// place.
record Entry(
        ReviewView review,
        PostView post,
        String author,
        ProductView product,
        String brand,
        String replier,
        List<Photo> photos,
        String base) {

    /// A photo's address, and what is to be seen on it.
    record Photo(String url, String alt) {

        /// As an import keeps it.
        static Photo of(String kept) {
            var blank = kept.indexOf(' ');
            return blank < 0
                    ? new Photo(kept, "")
                    : new Photo(kept.substring(0, blank), kept.substring(blank + 1));
        }
    }

    /// Where it can be read.
    String address() {
        return base + post.path();
    }

    String productAddress() {
        return base + product.path();
    }

    /// The product's article numbers, its own first.
    List<String> skus() {
        return identifiers(Identifier.Kind.SKU);
    }

    List<String> gtins() {
        return identifiers(Identifier.Kind.GTIN).stream().sorted().toList();
    }

    List<String> mpns() {
        return identifiers(Identifier.Kind.MPN).stream().sorted(Comparator.naturalOrder()).toList();
    }

    private List<String> identifiers(Identifier.Kind kind) {
        return product.identifiers().stream()
                .filter(it -> it.kind() == kind)
                .map(Identifier::value)
                .distinct()
                .toList();
    }

    /// Points as files have them: a line each.
    static List<String> lines(List<String> points) {
        return points.stream().map(it -> it.replaceAll("\\s*\\R\\s*", " ").strip()).toList();
    }
}
