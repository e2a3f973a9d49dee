package folkmoot.moderation;

import java.util.regex.Pattern;

/// Counts phrases in texts, whole words only, whatever their capitals.
///
/// A pattern of many words tries each of them at every char. Here it is asked only where a word
/// begins with the same three letters as one of the phrases, which is seldom.
final class Phrases {

    private static final int LETTERS = 3;
    private static final int SLOTS = 1 << 10;

    private final Pattern pattern;
    private final boolean[] begins = new boolean[SLOTS];

    /// Patterns for single phrases with `|` between them; each begins with three letters or digits.
    Phrases(String phrases) {
        pattern = Pattern.compile("(?i)(?:" + phrases + ")\\b");
        for (var phrase : phrases.split("\\|")) {
            begins[slot(phrase, 0)] = true;
        }
    }

    /// How many there are, at most `most`.
    int count(String text, int most) {
        var matcher = pattern.matcher(text).useTransparentBounds(true);
        var count = 0;
        for (var i = 0; i + LETTERS <= text.length() && count < most; i++) {
            if (wordBegins(text, i) && begins[slot(text, i)]) {
                matcher.region(i, text.length());
                if (matcher.lookingAt()) {
                    count++;
                    i = matcher.end() - 1;
                }
            }
        }
        return count;
    }

    private static int slot(String text, int at) {
        var slot = 0;
        for (var i = at; i < at + LETTERS; i++) {
            slot = slot * 37 + (text.charAt(i) | 0x20);
        }
        return slot & SLOTS - 1;
    }

    private static boolean wordBegins(String text, int at) {
        return word(text.charAt(at)) && (at == 0 || !word(text.charAt(at - 1)));
    }

    private static boolean word(char it) {
        return it >= 'a' && it <= 'z'
                || it >= 'A' && it <= 'Z'
                || it >= '0' && it <= '9'
                || it == '_';
    }
}
