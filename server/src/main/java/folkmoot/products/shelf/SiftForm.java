package folkmoot.products.shelf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the reader wants to see of the list, and in which order. `category` is a slug.
public record SiftForm(String q, String category, String order) {

    public SiftForm {
        q = Objects.requireNonNullElse(q, "").strip();
        category = Objects.requireNonNullElse(category, "").strip();
        order = Order.of(Objects.requireNonNullElse(order, "")).word();
    }

    /// The same in another order.
    public String in(String other) {
        return url(new SiftForm(q, category, other), null);
    }

    /// The same in another category.
    public String within(String other) {
        return url(new SiftForm(q, other, order), null);
    }

    /// The next page, after this product.
    public String after(String product) {
        return url(this, product);
    }

    /// The first page.
    public String first() {
        return url(this, null);
    }

    private static String url(SiftForm it, @Nullable String after) {
        var url = UriComponentsBuilder.fromPath("/products");
        add(url, "q", it.q);
        add(url, "category", it.category);
        add(url, "order", it.order.equals(Order.BEST.word()) ? "" : it.order);
        add(url, "after", Objects.requireNonNullElse(after, ""));
        return url.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
