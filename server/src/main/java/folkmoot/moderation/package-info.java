/// Judges deeds before they happen, by the rules that members made, and keeps the reasons.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "transparency",
            "people",
            "media",
            "search",
            "text",
            "mail",
            "governance",
            "governance::rule"
        })
package folkmoot.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
