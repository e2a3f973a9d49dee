/// Ears: what is said, here and elsewhere, read as thoughts, experiences, desires and complaints.
@NullMarked
@ApplicationModule(allowedDependencies = {"intake"})
package folkmoot.listening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
