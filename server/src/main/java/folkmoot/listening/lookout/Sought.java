package folkmoot.listening.lookout;

import org.jspecify.annotations.Nullable;

/// Words that stand, what hears them, and what its product is called now.
record Sought(LookoutView lookout, Ear ear, @Nullable String product) {}
