package folkmoot.text;

import org.jspecify.annotations.Nullable;

/// Looks at the single characters of a text for [Clean].
final class Flaws {

    private static final char REPLACEMENT = '\uFFFD';

    private Flaws() {}

    static Clean.@Nullable Refused first(String text) {
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it == 0) {
                return new Clean.Refused(Clean.Flaw.NUL, i);
            }
            if (Character.isSurrogate(it)) {
                if (!paired(text, i)) {
                    return new Clean.Refused(Clean.Flaw.LONE_SURROGATE, i);
                }
                i++;
            }
        }
        return null;
    }

    static String replaced(String text) {
        var out = new StringBuilder(text);
        for (var i = 0; i < out.length(); i++) {
            var it = out.charAt(i);
            if (Character.isSurrogate(it) && paired(out, i)) {
                i++;
            } else if (it == 0 || Character.isSurrogate(it)) {
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out.toString();
    }

    static boolean plain(String text) {
        return text.chars().noneMatch(it -> it != '\n' && strange(it));
    }

    /// Without controls; every way to end a line becomes \n.
    static String visible(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it == '\r' || it == '\u0085' || it == '\u2028' || it == '\u2029') {
                var pair = it == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                out.append(pair ? "" : "\n");
            } else if (!strange(it)) {
                out.append(it);
            }
        }
        return out.toString();
    }

    // Controls but tab and newline, overrides of the writing direction (they let a text pretend to
    // be another), line separators, byte order marks, noncharacters.
    private static boolean strange(int it) {
        return it < ' ' && it != '\t' && it != '\n'
                || it >= 0x7F && it <= 0x9F
                || it == 0x2028
                || it == 0x2029
                || it == 0x202D
                || it == 0x202E
                || it == 0xFEFF
                || it >= 0xFDD0 && it <= 0xFDEF
                || it >= 0xFFFE;
    }

    private static boolean paired(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
