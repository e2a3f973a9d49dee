/// Letters: written in the transaction that needs them, sent afterwards.
@NullMarked
@ApplicationModule(allowedDependencies = {"site"})
package folkmoot.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
