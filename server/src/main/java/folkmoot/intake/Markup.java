package folkmoot.intake;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Takes the HTML out of texts that were written for a page: breaks become lines, entities become
/// characters, marks go. `2 < 3` and `<3` are no marks.
public final class Markup {

    private static final Pattern MARK =
            Pattern.compile(
                    "(?i)</?(?:a|abbr|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|head|hr|html|i"
                            + "|img|ins|li|meta|o:p|ol|p|pre|s|section|small|span|strike|strong|style|sub|sup|table"
                            + "|tbody|td|th|thead|title|tr|tt|u|ul|script|iframe|object|embed|svg|input|form|button)"
                            + "(?:\\s[^<>]*|/)?/?>");
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "(?is)<(script|style|head|iframe|object)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern LINE =
            Pattern.compile("(?i)[ \\t]*<br\\s*/?>[ \\t]*\\n?|</(?:div|tr|h[1-6]|li)>\\n?");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)\\s*</?(?:p|blockquote|ul|ol|table)(?:\\s[^<>]*)?>\\s*");
    private static final Pattern POINT = Pattern.compile("(?i)\\s*<li(?:\\s[^<>]*)?>\\s*");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\\d?);");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]*\\n[ \\t\\u00A0]*");
    private static final Pattern LINES = Pattern.compile("\\n{3,}");

    private Markup() {}

    public static String out(String text) {
        var once = plain(text);
        // Twice escaped is common where one program exported for another.
        return once.equals(text) ? text : plain(once);
    }

    private static String plain(String text) {
        var marked = text.indexOf('<') >= 0 && MARK.matcher(text).find() ? unmarked(text) : text;
        return marked.indexOf('&') >= 0 && ENTITY.matcher(marked).find()
                ? HtmlUtils.htmlUnescape(marked).replace('\u00A0', ' ')
                : marked;
    }

    private static String unmarked(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        var lines = LINE.matcher(seen).replaceAll("\n");
        var points = POINT.matcher(lines).replaceAll("\n- ");
        var paragraphs = PARAGRAPH.matcher(points).replaceAll("\n\n");
        var bare = MARK.matcher(paragraphs).replaceAll("");
        return LINES.matcher(BLANKS.matcher(bare).replaceAll("\n")).replaceAll("\n\n").strip();
    }
}
