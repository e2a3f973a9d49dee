package folkmoot.products.category;

import java.util.Objects;

/// One thing to rate, as the form has it. The key stays when the label changes; without a label it
/// is gone.
public record AttributeForm(String key, String label) {

    static final AttributeForm EMPTY = new AttributeForm("", "");

    public AttributeForm {
        key = Objects.requireNonNullElse(key, "").strip();
        label = Objects.requireNonNullElse(label, "").strip();
    }
}
