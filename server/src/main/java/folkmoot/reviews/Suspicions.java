package folkmoot.reviews;

import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import java.time.Instant;
import java.util.List;

/// Where whoever watches says that reviews are strange: they are put under examination. Telling it
/// again adds what has come since, and nothing twice.
public interface Suspicions {

    /// In transactions of its own. Answers how many reviews were put under examination now.
    int examine(Suspicion suspicion);

    /// Reviews with the most or the fewest stars by people of whom nobody knows that they have the
    /// product.
    List<Extreme> extremes(Instant from, Instant to);

    /// Who gave such stars to what.
    record Extreme(PersonId author, ProductId product) {}
}
