/// What is done here about what is heard there: from a topic to the rooms in which people answer
/// and make rules.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"site", "people", "governance", "talk", "products", "listening"})
package folkmoot.heeding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
