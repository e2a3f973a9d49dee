package folkmoot.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Looks for what keeps people out, on the page as it is drawn now.
final class Axe {

    private static final String SCRIPT = script();
    private static final String LOOK =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
              return found.violations.flatMap(it => it.nodes.map(node =>
                `${it.id}: ${node.html.slice(0, 160)} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? it.help})`));
            }
            """;

    private Axe() {}

    /// What is wrong, each with the element; nothing on a good page.
    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("!!window.axe")) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
