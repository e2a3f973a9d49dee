/// What a person asks of Folkmoot at a terminal: serve, demo, backup, restore, import, export,
/// read, train.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "demo",
            "intake",
            "products",
            "reviews",
            "listening",
            "site"
        })
package folkmoot.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
