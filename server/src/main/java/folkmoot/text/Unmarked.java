package folkmoot.text;

/// Texts in which nothing means anything to Markdown: most of what people write. They need not be
/// parsed to be drawn.
/*
 * Idea: a char either stands for itself wherever it is, or the text is parsed. What is drawn is
 * exactly what the parser, the renderer and the sanitiser make of it (MarkdownTests compares them
 * for every char and for public corpora).
 *
 * Cost: one look at every char; measured with imports, where parsing took an eighth of all time.
 */
final class Unmarked {

    private static final String THEMSELVES = " .,;:'\"()!?-/%$+=";

    private Unmarked() {}

    static boolean is(String text) {
        var begins = true;
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it == '\n') {
                if (i > 0 && text.charAt(i - 1) == ' ') {
                    return false;
                }
                begins = true;
            } else if (!plain(it) || begins && !mayBegin(it) || leads(text, i)) {
                return false;
            } else {
                begins = false;
            }
        }
        return text.length() <= Markdown.MOST && !text.endsWith(" ");
    }

    // Numbers and dashes begin lists and rules, blanks change what follows them.
    private static boolean mayBegin(char it) {
        return Character.isLetter(it) || it == '"' || it == '\'' || it == '(';
    }

    private static boolean plain(char it) {
        return it < 128
                ? it >= 'a' && it <= 'z'
                        || it >= 'A' && it <= 'Z'
                        || it >= '0' && it <= '9'
                        || THEMSELVES.indexOf(it) >= 0
                : it > 0xA0 && it < 0x900 && it != 0xAD
                        || it >= 0x2010 && it <= 0x2027
                        || it >= 0x20A0 && it <= 0x20BF
                        || it >= 0x3001 && it <= 0xD7A3;
    }

    // http:// and www. become links.
    private static boolean leads(String text, int at) {
        return text.charAt(at) == '/' && at > 0 && text.charAt(at - 1) == ':'
                || text.charAt(at) == '.' && text.regionMatches(true, at - 3, "www", 0, 3);
    }

    static String html(String text) {
        var html = new StringBuilder(text.length() + text.length() / 8 + 16);
        var open = false;
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it != '\n') {
                html.append(open ? "" : "<p>");
                open = true;
                escape(it, html);
            } else if (open) {
                var ends = i + 1 == text.length() || text.charAt(i + 1) == '\n';
                html.append(ends ? "</p>\n" : "<br />\n");
                open = !ends;
            }
        }
        return html.append(open ? "</p>\n" : "").toString();
    }

    private static void escape(char it, StringBuilder html) {
        switch (it) {
            case '"' -> html.append("&#34;");
            case '\'' -> html.append("&#39;");
            case '+' -> html.append("&#43;");
            case '=' -> html.append("&#61;");
            default -> html.append(it);
        }
    }

    /// Its words on one line.
    static String line(String text) {
        var line = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var it = Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i);
            if (it != ' ' || !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(it);
            }
        }
        return line.toString().strip();
    }
}
