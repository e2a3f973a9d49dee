package folkmoot.products.desk;

import folkmoot.products.ProductId;
import folkmoot.products.Putting.Flaw;
import java.time.Instant;
import java.util.List;

/// What became of a product that somebody entered or changed.
sealed interface Saving {

    record Saved(ProductId id) implements Saving {}

    record Wrong(List<Flaw> flaws) implements Saving {}

    /// A rule makes it wait; it happens by itself then.
    record Held(String rule, Instant until) implements Saving {}

    record Refused(String rule) implements Saving {}
}
