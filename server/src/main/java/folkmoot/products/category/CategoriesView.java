package folkmoot.products.category;

import folkmoot.products.Category;
import folkmoot.products.Putting.Flaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The categories, and the form for a new one, or for `edited`.
public record CategoriesView(
        List<Category> all,
        @Nullable Category edited,
        boolean used,
        CategoryForm form,
        List<Flaw> flaws) {

    /// What may stand above it: the upper level without itself.
    public List<Category> parents() {
        return all.stream()
                .filter(it -> it.parent() == null)
                .filter(it -> edited == null || !it.id().equals(edited.id()))
                .toList();
    }

    /// What is wrong with a field; null when it is right.
    public @Nullable String wrong(String field) {
        return flaws.stream()
                .filter(it -> it.field().equals(field))
                .map(Flaw::words)
                .findFirst()
                .orElse(null);
    }
}
