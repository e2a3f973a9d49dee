package folkmoot.products.desk;

import folkmoot.moderation.Cited;
import folkmoot.products.ProductId;
import folkmoot.products.Putting.Flaw;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a product that somebody entered or changed.
sealed interface Saving {

    record Saved(ProductId id) implements Saving {}

    record Wrong(List<Flaw> flaws) implements Saving {}

    /// A rule makes it wait; it happens by itself then.
    record Held(Cited rule, @Nullable Instant until) implements Saving {}

    record Refused(String reason) implements Saving {}
}
