package folkmoot.site;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final Map<String, String[]> SPLIT = new ConcurrentHashMap<>();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /// The text; a key that does not exist is a bug and shows itself as `⟦key⟧`.
    public static String say(String key) {
        return TEXTS.getOrDefault(key, "⟦" + key + "⟧");
    }

    /// The text with `{0}`, `{1}` … filled in.
    public static String say(String key, Object... args) {
        var pattern = say(key);
        return pattern.contains(", ") && pattern.contains("{")
                ? message(key, pattern, args)
                : plain(key, pattern, args);
    }

    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    // A page says hundreds of short texts: the plain ones are joined, not parsed.
    private static String plain(String key, String pattern, Object... args) {
        var text = new StringBuilder();
        for (var part :
                SPLIT.computeIfAbsent(key, _ -> pattern.split("(?=\\{\\d})|(?<=\\{\\d})"))) {
            var place = part.length() == 3 && part.charAt(0) == '{' ? part.charAt(1) - '0' : -1;
            text.append(place >= 0 && place < args.length ? args[place] : part);
        }
        return text.toString();
    }

    /// The message of this key; words that are no key are what they are.
    public static String told(String keyOrWords) {
        return has(keyOrWords) ? say(keyOrWords) : keyOrWords;
    }

    private static String message(String key, String pattern, Object... args) {
        var format = FORMATS.computeIfAbsent(key, _ -> new MessageFormat(pattern, LOCALE));
        // MessageFormat keeps state while formatting.
        return ((MessageFormat) format.clone()).format(args);
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
