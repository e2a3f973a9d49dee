package folkmoot.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    // What is looked for from each place must end soon: whoever publishes a feed could otherwise
    // keep us busy for hours with a megabyte of beginnings.
    private static final Pattern UNSEEN =
            Pattern.compile("(?i)<(script|style|head|iframe|object)\\b[^<>]*>|<!--");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]{50,}");
    private static final Pattern COMMENT = Pattern.compile("-->");
    private static final Map<String, Pattern> ENDS =
            Stream.of("script", "style", "head", "iframe", "object")
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    it -> Pattern.compile("(?i)</" + it + "\\s{0,49}>")));
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
        var seen = GAP.matcher(seen(text)).replaceAll("\n\n");
        var lines = LINE.matcher(seen).replaceAll("\n");
        var points = POINT.matcher(lines).replaceAll("\n- ");
        var paragraphs = PARAGRAPH.matcher(points).replaceAll("\n\n");
        var bare = MARK.matcher(paragraphs).replaceAll("");
        return LINES.matcher(BLANKS.matcher(bare).replaceAll("\n")).replaceAll("\n\n").strip();
    }

    // Without what no reader of the page sees; what has a beginning and no end stays.
    private static String seen(String text) {
        var open = UNSEEN.matcher(text);
        var seen = new StringBuilder();
        var endless = new HashSet<String>();
        var copied = 0;
        for (var from = 0; open.find(from); ) {
            var name = open.group(1) == null ? "" : open.group(1).toLowerCase(Locale.ROOT);
            var end = endless.contains(name) ? -1 : end(name, text, open.end());
            if (end < 0) {
                endless.add(name);
                from = open.end();
            } else {
                seen.append(text, copied, open.start());
                copied = end;
                from = end;
            }
        }
        return copied == 0 ? text : seen.append(text, copied, text.length()).toString();
    }

    private static int end(String name, String text, int from) {
        var close = ENDS.getOrDefault(name, COMMENT).matcher(text);
        return close.find(from) ? close.end() : -1;
    }
}
