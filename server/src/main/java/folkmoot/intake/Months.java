package folkmoot.intake;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The months as many languages call them, long and short.
final class Months {

    private static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs",
                    "sk", "hu", "ro", "tr", "hr", "sl", "et", "lv", "lt", "ru", "uk", "bg", "el",
                    "id", "ca");
    private static final Map<String, Month> NAMES = names();

    private Months() {}

    static @Nullable Month named(String word) {
        return NAMES.get(key(word));
    }

    private static Map<String, Month> names() {
        var names = new HashMap<String, Month>();
        for (var language : LANGUAGES) {
            for (var style :
                    List.of(
                            TextStyle.FULL,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT,
                            TextStyle.SHORT_STANDALONE)) {
                for (var month : Month.values()) {
                    var name = key(month.getDisplayName(style, Locale.of(language)));
                    if (!name.chars().allMatch(Character::isDigit)) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        // Written by hand more often than what the locale data say.
        names.put("sept", Month.SEPTEMBER);
        names.put("mrz", Month.MARCH);
        names.put("dez", Month.DECEMBER);
        return Map.copyOf(names);
    }

    private static String key(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
