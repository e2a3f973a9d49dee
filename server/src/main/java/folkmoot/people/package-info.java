/// Who is here: accounts, sessions, hats, profiles, follows and blocks.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"site", "mail", "media", "text", "transparency", "search"})
package folkmoot.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
