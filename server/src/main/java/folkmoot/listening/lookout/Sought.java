package folkmoot.listening.lookout;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words that stand, what hears them, and what its product is called now.
record Sought(LookoutView lookout, Ear ear, @Nullable String product) {

    /// Whether what they find is the same.
    boolean sameAs(Sought other) {
        return lookout.id().equals(other.lookout.id())
                && lookout.version() == other.lookout.version()
                && Objects.equals(product, other.product);
    }
}
