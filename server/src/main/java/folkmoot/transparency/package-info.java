/// The public record of every intervention: append-only.
@NullMarked
@ApplicationModule(allowedDependencies = {"site"})
package folkmoot.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
