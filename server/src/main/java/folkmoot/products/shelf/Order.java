package folkmoot.products.shelf;

import java.util.Arrays;
import java.util.Locale;

/// In which order the list stands. Each goes on from a product by its own key.
enum Order {
    BEST("score DESC, id DESC", "(score, id) < (SELECT score, id"),
    NEWEST("created_at DESC, id DESC", "(created_at, id) < (SELECT created_at, id"),
    NAME("lower(name), id", "(lower(name), id) > (SELECT lower(name), id");

    final String by;
    final String after;

    Order(String by, String after) {
        this.by = by;
        this.after = after + " FROM products.product WHERE id = :after)";
    }

    /// The best first, unless asked otherwise.
    static Order of(String name) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(name))
                .findFirst()
                .orElse(BEST);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
