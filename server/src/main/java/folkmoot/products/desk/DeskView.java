package folkmoot.products.desk;

import folkmoot.products.Category;
import folkmoot.products.ProductView;
import folkmoot.products.Putting.Flaw;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form for a product: a new one where `product` is null. `plates` are the addresses of its
/// pictures, by their ids; `kept` is the number of variants where they are too many for a form,
/// else 0; `waits` says that the words shown wait because of a rule, `hidden` are the words that a
/// decision hides.
public record DeskView(
        @Nullable ProductView product,
        ProductForm form,
        List<Category> categories,
        Map<String, String> plates,
        String currency,
        int kept,
        boolean waits,
        String hidden,
        List<Flaw> flaws) {

    /// What is wrong with a field; null when it is right.
    public @Nullable String wrong(String field) {
        return flaws.stream()
                .filter(it -> it.field().equals(field))
                .map(Flaw::words)
                .findFirst()
                .orElse(null);
    }

    public String action() {
        return product == null ? "/products" : product.path();
    }
}
