package folkmoot.text;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Public collections of hostile text, read from `../shared`; tests that need them are skipped
/// where it is absent.
final class Corpus {

    private Corpus() {}

    /// Every line or case, and every file as a whole.
    static List<String> all() {
        var suites = shared().resolve("suites/text");
        var all = new ArrayList<String>();
        for (var file : files(suites)) {
            var text = read(file);
            all.add(text);
            all.addAll(
                    file.toString().endsWith(".dat")
                            ? cases(text)
                            : Arrays.asList(text.split("\\R")));
        }
        return all.stream().filter(it -> !it.isBlank()).distinct().toList();
    }

    private static Path shared() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var here = at.resolve("shared");
            if (Files.exists(here.resolve("README.md"))) {
                return here;
            }
        }
        return abort("../shared is not here: the corpora of hostile text were not tried");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> !it.endsWith("LICENSE"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cases(String text) {
        return Arrays.stream(text.split("(?m)^#data\\R"))
                .map(it -> it.split("(?m)^#errors", 2)[0].strip())
                .toList();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
