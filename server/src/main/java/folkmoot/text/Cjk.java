package folkmoot.text;

import java.lang.Character.UnicodeScript;

/// Scripts that write without spaces between words, where a character counts like a word.
public final class Cjk {

    private Cjk() {}

    /// Whether a character belongs to one.
    public static boolean is(int point) {
        return point >= 0x0E00
                && switch (UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR ->
                            true;
                    default -> false;
                };
    }
}
