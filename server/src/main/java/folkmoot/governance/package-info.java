/// The rules that bind everyone: what a rule is, how it judges a deed, how ballots are counted, and
/// how opinions are mapped. Nothing here does anything by itself; all of it is a function of what
/// it is given, so that anybody can do the sums again.
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "transparency", "people", "text", "mail"})
package folkmoot.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
