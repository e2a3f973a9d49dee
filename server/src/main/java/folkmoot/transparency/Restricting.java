package folkmoot.transparency;

import java.util.List;

/// Implemented by what keeps restrictions: the public list of what is restricted right now asks it.
public interface Restricting {

    /// The entries, as [Log#append] numbered them, whose restriction lasts.
    List<Long> entries();
}
