/// Posts of every kind, and what people say about them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "transparency",
            "people",
            "media",
            "governance",
            "search",
            "text",
            "mail",
            "moderation"
        })
package folkmoot.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
