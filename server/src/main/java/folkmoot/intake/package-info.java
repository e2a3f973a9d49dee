/// Files that come from elsewhere, read record by record: delimited text, JSON and XML, packed or
/// not, in whatever encoding, in constant memory.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package folkmoot.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
