/// Finds whatever everybody may read, in any language.
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "text"})
package folkmoot.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
