package folkmoot.governance;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Public data sets beside the project, in `../shared`; tests that need them are skipped where it
/// is absent.
public final class Shared {

    private Shared() {}

    public static Path voting(String path) {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var here = at.resolve("shared/data/voting").resolve(path);
            if (Files.exists(here)) {
                return here;
            }
        }
        return abort("../shared is not here: %s was not counted".formatted(path));
    }

    public static JsonNode json(String path) {
        return JsonMapper.shared().readTree(voting(path));
    }
}
