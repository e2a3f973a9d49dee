package folkmoot.products.category;

import java.util.Objects;

/// One thing to rate, as the form has it. Without a label it is none.
public record AttributeForm(String label) {

    static final AttributeForm EMPTY = new AttributeForm("");

    public AttributeForm {
        label = Objects.requireNonNullElse(label, "").strip();
    }
}
