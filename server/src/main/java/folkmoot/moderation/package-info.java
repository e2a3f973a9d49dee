/// Judges deeds before they happen and keeps the reasons.
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "transparency", "people", "text"})
package folkmoot.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
