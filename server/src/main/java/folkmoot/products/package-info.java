/// What the brand makes: products with their pictures, variants and identifiers, their categories,
/// and the catalogues they come from.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "text",
            "intake",
            "search",
            "media",
            "people",
            "moderation",
            "transparency"
        })
package folkmoot.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
