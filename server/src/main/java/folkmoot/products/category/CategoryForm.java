package folkmoot.products.category;

import folkmoot.products.Attribute;
import folkmoot.products.Category;
import folkmoot.products.CategoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A category as somebody types it. `parent` is an id, empty for none.
public record CategoryForm(String name, String parent, List<AttributeForm> attributes) {

    public static final CategoryForm EMPTY = new CategoryForm("", "", List.of());

    public CategoryForm {
        name = Objects.requireNonNullElse(name, "").strip();
        parent = Objects.requireNonNullElse(parent, "");
        var all = new ArrayList<>(Objects.requireNonNullElse(attributes, List.<AttributeForm>of()));
        all.replaceAll(it -> Objects.requireNonNullElse(it, AttributeForm.EMPTY));
        while (all.size() < Category.MOST) {
            all.add(AttributeForm.EMPTY);
        }
        attributes = List.copyOf(all);
    }

    static CategoryForm of(Category category, List<Attribute> own) {
        CategoryId parent = category.parent();
        return new CategoryForm(
                category.name(),
                parent == null ? "" : parent.toString(),
                own.stream().map(it -> new AttributeForm(it.label())).toList());
    }

    /// Those that are filled in.
    List<AttributeForm> labelled() {
        return attributes.stream().filter(it -> !it.label().isEmpty()).toList();
    }
}
