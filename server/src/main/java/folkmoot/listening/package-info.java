/// Ears: what is said, here and elsewhere, read as thoughts, experiences, desires and complaints,
/// counted, and held against what the brand means to do.
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "text"})
package folkmoot.listening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
