/// Pictures that people bring: read from their bytes, made anew without what they tell about their
/// maker, kept in three sizes.
@NullMarked
@ApplicationModule(allowedDependencies = {"site"})
package folkmoot.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
