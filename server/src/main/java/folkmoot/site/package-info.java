/// The page frame: what every page, form and error has in common.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package folkmoot.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
