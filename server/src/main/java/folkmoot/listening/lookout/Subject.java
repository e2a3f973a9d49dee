package folkmoot.listening.lookout;

import folkmoot.listening.pillar.PillarId;
import folkmoot.products.ProductId;
import org.jspecify.annotations.Nullable;

/// What somebody wants to hear of: a product, a pillar, or the brand as such.
record Subject(@Nullable ProductId product, @Nullable PillarId pillar) {

    static final Subject BRAND = new Subject(null, null);
}
