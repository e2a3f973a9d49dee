package folkmoot.listening.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a text looks, whatever it says: what tells people from those who want to be clicked or
/// called.
final class Style {

    static final List<String> NAMES =
            List.of(
                    "links",
                    "bare domains",
                    "mail",
                    "long numbers",
                    "money",
                    "shouting",
                    "calls",
                    "digits",
                    "short",
                    "long",
                    "repeats",
                    "handles",
                    "strange letters",
                    "caps word",
                    "ornaments",
                    "colons");

    private static final Pattern LINK =
            Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "\\w\\s?\\.\\s?(?:com|net|org|info|ru|tk|uk|de|io|co|biz|be|ly|me|us|gl)\\b");

    private Style() {}

    // A full stop that ends no sentence; looked for first, because the patterns are slow.
    private static boolean domain(String text) {
        for (var i = text.indexOf('.', 1);
                i >= 0 && i + 2 < text.length();
                i = text.indexOf('.', i + 1)) {
            if (Character.isLetter(text.charAt(i + 1)) || text.charAt(i - 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    static void mark(String text, float[] marks, int from) {
        var counts = new int[128];
        var upper = 0;
        var letters = 0;
        var strange = 0;
        var run = 0;
        var longest = 0;
        var repeats = 0;
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it < 128) {
                counts[it]++;
            } else if (Character.isLetter(it) && it > 0x24F) {
                strange++;
            }
            upper += Character.isUpperCase(it) ? 1 : 0;
            letters += Character.isLetter(it) ? 1 : 0;
            run = Character.isDigit(it) ? run + 1 : 0;
            longest = Math.max(longest, run);
            repeats +=
                    i > 2 && it == text.charAt(i - 1) && it == text.charAt(i - 2) && it != ' '
                            ? 1
                            : 0;
        }
        var digits = 0;
        for (var it = '0'; it <= '9'; it++) {
            digits += counts[it];
        }
        var dots = domain(text);
        var small = dots ? text.toLowerCase(Locale.ROOT) : "";
        var links = (text.indexOf("://") >= 0 || dots) && LINK.matcher(text).find();
        marks[from] = links ? 1 : 0;
        marks[from + 1] = dots && DOMAIN.matcher(small).find() ? 1 : 0;
        marks[from + 2] = counts['@'] > 0 ? 1 : 0;
        marks[from + 3] = longest >= 5 ? 1 : 0;
        marks[from + 4] =
                counts['$'] > 0 || text.indexOf('£') >= 0 || text.indexOf('€') >= 0 ? 1 : 0;
        marks[from + 5] = letters > 8 && upper > letters * 0.5 ? 1 : 0;
        marks[from + 6] = Math.min(counts['!'], 4) / 4f;
        marks[from + 7] = Math.min(1, digits * 8f / (text.length() + 1));
        marks[from + 8] = text.length() < 25 ? 1 : 0;
        marks[from + 9] = text.length() > 130 ? 1 : 0;
        marks[from + 10] = Math.min(repeats, 4) / 4f;
        marks[from + 11] = text.startsWith("@") ? 1 : 0;
        marks[from + 12] = strange * 2 > letters && letters > 0 ? 1 : 0;
        marks[from + 13] = letters > 8 && upper > letters * 0.2 ? 1 : 0;
        marks[from + 14] = counts['*'] + counts['_'] + counts['|'] > 2 ? 1 : 0;
        marks[from + 15] = counts[':'] + counts['+'] > 0 ? 1 : 0;
    }
}
