package folkmoot.reviews;

import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import java.time.Instant;
import java.util.Set;

/// Something was strange about the reviews of a product in a time: a burst whose stars were so far
/// from the usual ones (`shift`, in multiples of chance), or, where `ring` names people, what those
/// did together.
public record Suspicion(
        ProductId product, Instant from, Instant to, double shift, Set<PersonId> ring) {

    public Suspicion {
        ring = Set.copyOf(ring);
    }

    public Suspicion(ProductId product, Instant from, Instant to, double shift) {
        this(product, from, to, shift, Set.of());
    }
}
