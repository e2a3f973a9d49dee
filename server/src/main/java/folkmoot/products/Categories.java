package folkmoot.products;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The categories, in the order in which they are offered: by name, children after their parent.
public interface Categories {

    List<Category> all();

    @Nullable Category find(CategoryId id);

    /// The category of this name, however it is capitalised; made when there is none.
    CategoryId make(String name);

    /// What answers under each key are about, whether or not it is still asked.
    Map<String, String> labels();

    /// Adds or changes it; `attributes` are all of its own. A key that has another label already is
    /// refused by the database.
    void put(Category category);
}
