package folkmoot.products;

import folkmoot.site.Ids;
import java.util.UUID;

/// Which category.
public record CategoryId(UUID value) {

    public static CategoryId of(String text) {
        return new CategoryId(Ids.of(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
