package folkmoot.products.catalogue;

import static folkmoot.site.Texts.say;

import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import folkmoot.products.ProductId;
import folkmoot.products.Products;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the product that an offer is about, among those that are known.
@Component
class Matching {

    private final Products products;
    private final Catalogue catalogue;

    Matching(Products products, Catalogue catalogue) {
        this.products = products;
        this.catalogue = catalogue;
    }

    /// Null for one that is new. [Unusable] where its names belong to several products.
    @Nullable Draft find(Offer offer) throws Unusable {
        if (offer.grouped()) {
            var group = Identifier.sku(offer.group());
            var known = products.identified(List.of(group)).get(group);
            if (known != null) {
                return catalogue.draft(known);
            }
        }
        var id = offer.identifiers().isEmpty() ? called(offer.name()) : identified(offer);
        var draft = id == null ? null : catalogue.draft(id);
        return draft == null || another(offer, draft) ? null : draft;
    }

    // Two article numbers are two products, even where a GTIN was copied from one to the other:
    // it will be said to be taken.
    private static boolean another(Offer offer, Draft draft) {
        var at = Merging.variant(offer, draft);
        var sku = at >= 0 ? draft.variants().get(at).sku() : draft.sku();
        return !offer.sku().isEmpty() && !sku.isEmpty() && !offer.sku().equalsIgnoreCase(sku);
    }

    private @Nullable ProductId identified(Offer offer) throws Unusable {
        var owners = products.identified(offer.identifiers());
        if (new HashSet<>(owners.values()).size() > 1) {
            var names =
                    products.all(owners.values()).values().stream()
                            .map(it -> "“" + it.name() + "”")
                            .sorted()
                            .toList();
            throw new Unusable(say("products.import.several", String.join(", ", names)));
        }
        return owners.isEmpty() ? null : owners.values().iterator().next();
    }

    // Without any identifier, the name is all there is.
    private @Nullable ProductId called(String name) {
        return name.isEmpty() ? null : products.called(List.of(name)).get(name);
    }
}
