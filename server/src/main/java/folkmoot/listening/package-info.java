/// Ears: what people say about the brand, here and elsewhere, read as thoughts, experiences,
/// desires and complaints, counted, and held against what the brand means to do; kept as long as it
/// is needed and forgotten on request.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "people",
            "intake",
            "text",
            "talk",
            "reviews",
            "products",
            "mail",
            "media",
            "moderation",
            "search"
        })
package folkmoot.listening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
