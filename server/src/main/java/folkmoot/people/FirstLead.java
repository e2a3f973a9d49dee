package folkmoot.people;

import org.jspecify.annotations.Nullable;

/// The way in for whoever sets the place up.
public interface FirstLead {

    /// A new one-time path (`/welcome/…`) that makes the first community lead; earlier ones stop
    /// working. Null as soon as there is a lead.
    @Nullable String path();
}
