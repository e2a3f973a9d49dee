package folkmoot.listening.query;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// Shows where a text has what was looked for: escaped HTML with `<mark>` around it.
public final class Marked {

    private static final int LENGTH = 280;
    private static final int BEFORE = 60;

    private Marked() {}

    /// The whole text, of which the first letter is the `begin`-th of what was read.
    public static String whole(String text, int begin, List<Reason> reasons) {
        return between(text, begin, reasons, 0, text.length());
    }

    /// About 280 characters around the first place.
    public static String snippet(String text, int begin, List<Reason> reasons) {
        var first =
                reasons.stream()
                        .mapToInt(it -> it.span().start() - begin)
                        .filter(it -> it >= 0 && it < text.length())
                        .min()
                        .orElse(0);
        var from = first <= BEFORE ? 0 : word(text, first - BEFORE);
        var to = from + LENGTH >= text.length() ? text.length() : word(text, from + LENGTH);
        return (from > 0 ? "…" : "")
                + between(text, begin, reasons, from, to)
                + (to < text.length() ? "…" : "");
    }

    // Where the word that stands here ends, if that is not far.
    private static int word(String text, int at) {
        for (var i = at; i < Math.min(text.length(), at + 30); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static String between(String text, int begin, List<Reason> reasons, int from, int to) {
        var html = new StringBuilder();
        var at = from;
        for (var reason : reasons) {
            var start = Math.max(at, reason.span().start() - begin);
            var end = Math.min(to, reason.span().end() - begin);
            if (start < end) {
                html.append(HtmlUtils.htmlEscape(text.substring(at, start), "UTF-8"))
                        .append("<mark>")
                        .append(HtmlUtils.htmlEscape(text.substring(start, end), "UTF-8"))
                        .append("</mark>");
                at = end;
            }
        }
        return html.append(HtmlUtils.htmlEscape(text.substring(at, to), "UTF-8")).toString();
    }
}
