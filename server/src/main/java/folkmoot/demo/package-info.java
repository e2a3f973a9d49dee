/// The sample place: an invented brand, sixty people and a year of what they said, played through
/// the product's own verbs.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "mail",
            "people",
            "media",
            "products",
            "talk",
            "reviews",
            "governance",
            "listening",
            "moderation"
        })
package folkmoot.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
