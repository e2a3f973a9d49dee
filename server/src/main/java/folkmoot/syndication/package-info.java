/// Where people are: feeds to follow, and maps for those who index the web.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"site", "people", "text", "moderation", "talk", "products"})
package folkmoot.syndication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
