package folkmoot.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The categories, in the order in which they are offered: by name, children after their parent.
public interface Categories {

    List<Category> all();

    @Nullable Category find(CategoryId id);

    /// The category of this name, however it is capitalised; made when there is none.
    CategoryId make(String name);

    /// Adds or changes it; `attributes` are all of its own.
    void put(Category category);
}
