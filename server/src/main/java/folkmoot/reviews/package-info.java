/// The kind "review": what people who have a product say about it, what others weigh it by, who was
/// invited, the brand's one reply, and what reviews make of a product.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "transparency",
            "people",
            "media",
            "governance",
            "intake",
            "search",
            "text",
            "mail",
            "moderation",
            "talk",
            "products"
        })
package folkmoot.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
