package folkmoot.products;

import org.jspecify.annotations.Nullable;

/// Knows where a product begins that nobody has reviewed yet. The module above that ranks products
/// implements it.
public interface Standings {

    Standing first(@Nullable CategoryId category);
}
