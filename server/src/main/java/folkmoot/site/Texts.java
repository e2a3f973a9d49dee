package folkmoot.site;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All texts that people see, by key. Plurals and the like are ICU messages.
public final class Texts {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final Map<String, String> TEXTS = load();
    private static final Map<String, Filling> FILLED = new ConcurrentHashMap<>();

    private interface Filling {

        String with(Object... args);
    }

    private Texts() {}

    /// The text; a key that does not exist is a bug and shows itself as `⟦key⟧`.
    public static String say(String key) {
        return TEXTS.getOrDefault(key, "⟦" + key + "⟧");
    }

    /// The text with `{0}`, `{1}` … filled in.
    public static String say(String key, Object... args) {
        return FILLED.computeIfAbsent(key, _ -> filling(say(key))).with(args);
    }

    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /// The message of this key; words that are no key are what they are.
    public static String told(String keyOrWords) {
        return has(keyOrWords) ? say(keyOrWords) : keyOrWords;
    }

    // A page says hundreds of short texts: the plain ones are joined, not parsed.
    private static Filling filling(String pattern) {
        if (pattern.contains(", ") && pattern.contains("{")) {
            var format = new MessageFormat(pattern, LOCALE);
            // It keeps state while formatting.
            return args -> ((MessageFormat) format.clone()).format(args);
        }
        var parts = pattern.split("(?=\\{\\d})|(?<=\\{\\d})");
        var places = Arrays.stream(parts).mapToInt(Texts::place).toArray();
        return args -> joined(parts, places, args);
    }

    private static int place(String part) {
        return part.length() == 3 && part.charAt(0) == '{' ? part.charAt(1) - '0' : -1;
    }

    private static String joined(String[] parts, int[] places, Object... args) {
        var text = new StringBuilder();
        for (var i = 0; i < parts.length; i++) {
            var place = places[i];
            text.append(place >= 0 && place < args.length ? args[place] : parts[i]);
        }
        return text.toString();
    }

    private static Map<String, String> load() {
        var texts = new HashMap<String, String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties")) {
                try (var in =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(in);
                    properties.forEach((key, text) -> texts.put((String) key, (String) text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
