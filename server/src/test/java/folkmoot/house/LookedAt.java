package folkmoot.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Which test looks at which kind of page, or why none does: `src/test/resources/looked-at.txt`.
public final class LookedAt {

    private static final String EXCUSE = "- ";
    private static final Map<String, String> LINES = lines();

    private LookedAt() {}

    static Set<String> patterns() {
        return LINES.keySet();
    }

    /// As `AccessibleTests.forGuests`.
    static List<String> tests() {
        return LINES.values().stream().filter(it -> !it.startsWith(EXCUSE)).distinct().toList();
    }

    static boolean isExcused(String pattern) {
        return LINES.getOrDefault(pattern, "").startsWith(EXCUSE);
    }

    /// What this test is to look at.
    public static List<String> by(String test) {
        return LINES.keySet().stream().filter(it -> test.equals(LINES.get(it))).toList();
    }

    private static Map<String, String> lines() {
        var all = new TreeMap<String, String>();
        try (var file = LookedAt.class.getResourceAsStream("/looked-at.txt")) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .map(it -> it.split("\\s+", 2))
                    .forEach(it -> {
                        if (all.put(it[0], it[1]) != null) {
                            throw new IllegalStateException(it[0] + " is there twice");
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
