package folkmoot.intake;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// Public data sets beside the project, in `../shared`; tests that need them are skipped where it
/// is absent.
public final class Shared {

    private Shared() {}

    public static Path file(String path) {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var here = at.resolve("shared");
            if (Files.exists(here.resolve("README.md"))) {
                return here.resolve(path);
            }
        }
        return abort("../shared is not here: %s was not imported".formatted(path));
    }
}
