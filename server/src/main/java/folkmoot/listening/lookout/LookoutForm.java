package folkmoot.listening.lookout;

import java.util.Objects;

/// What somebody wants to hear of, as typed: `about` is [#BRAND], [#PRODUCT] (whose name is
/// `product`) or a pillar's id; `id` is of what is being changed, empty for new words.
public record LookoutForm(String id, String about, String product, String words) {

    public static final String BRAND = "brand";
    public static final String PRODUCT = "product";

    public LookoutForm {
        id = Objects.requireNonNullElse(id, "").strip();
        product = Objects.requireNonNullElse(product, "").strip();
        words = Objects.requireNonNullElse(words, "").strip();
        about = Objects.requireNonNullElse(about, "").strip();
        if (about.isEmpty()) {
            about = product.isEmpty() ? BRAND : PRODUCT;
        }
    }

    /// Where it is sent.
    public String action() {
        return id.isEmpty() ? "/listening/words" : "/listening/words/" + id + "/edits";
    }

    public boolean fresh() {
        return id.isEmpty();
    }
}
