package folkmoot.command;

import java.nio.file.Path;
import java.util.Map;

/// Where the sources are, for work on templates and styles.
final class Sources {

    private Sources() {}

    /// Read at every request from now on.
    static Map<String, String> settings() {
        var main = Path.of(System.getProperty("folkmoot.home", ""), "server/src/main");
        return Map.of(
                "folkmoot.templates", main.resolve("jte").toString(),
                "folkmoot.static", main.resolve("resources/static").toString());
    }
}
