package folkmoot.site;

import org.jspecify.annotations.Nullable;

/// Says at every page's foot how far the public log reaches. It may lag behind by as long as pages
/// are kept; what it says stays true, because the log only grows.
public interface Intact {

    /// How many entries are signed; null before the first are.
    @Nullable Long entries();
}
