package folkmoot.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// Takes the HTML out of texts that were written for a page: breaks become lines, entities become
/// characters, marks go. `2 < 3` and `<3` are no marks.
public final class Markup {

    private static final Set<String> MARKS =
            Set.of(
                    """
                    a abbr b big blockquote body br center code dd del div dl dt em font h1 h2 h3 h4 h5 h6
                    head hr html i img ins li meta o:p ol p pre s section small span strike strong style sub
                    sup table tbody td th thead title tr tt u ul script iframe object embed svg input form
                    button
                    """
                            .strip()
                            .split("\\s+"));
    private static final int LONGEST_NAME = 10;
    // What is looked for from each place must end soon: whoever publishes a feed could otherwise
    // keep us busy for hours with a megabyte of beginnings.
    private static final Pattern UNSEEN =
            Pattern.compile("(?i)<(?:(script|style|head|iframe|object)\\b[^<>]*>|!--)");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]{50,}");
    private static final Pattern COMMENT = Pattern.compile("-->");
    private static final Map<String, Pattern> ENDS =
            Stream.of("script", "style", "head", "iframe", "object")
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    it -> Pattern.compile("(?i)</" + it + "\\s{0,49}>")));
    private static final Pattern LINE =
            Pattern.compile("(?i)[ \\t]*+<br\\s*+/?>[ \\t]*\\n?|</(?:div|tr|h[1-6]|li)>\\n?");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)\\s*+</?(?:p|blockquote|ul|ol|table)(?:\\s[^<>]*)?>\\s*");
    private static final Pattern POINT = Pattern.compile("(?i)\\s*+<li(?:\\s[^<>]*)?>\\s*");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\\d?);");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]*+\\n[ \\t\\u00A0]*");
    private static final Pattern LINES = Pattern.compile("\\n{3,}");

    private Markup() {}

    public static String out(String text) {
        var once = plain(text);
        // Twice escaped is common where one program exported for another.
        return once.equals(text) ? text : plain(once);
    }

    private static String plain(String text) {
        var marked = isMarked(text) ? unmarked(text) : text;
        return marked.indexOf('&') >= 0 && ENTITY.matcher(marked).find()
                ? HtmlUtils.htmlUnescape(marked).replace('\u00A0', ' ')
                : marked;
    }

    private static String unmarked(String text) {
        var seen = GAP.matcher(seen(text)).replaceAll("\n\n");
        var lines = LINE.matcher(seen).replaceAll("\n");
        var points = POINT.matcher(lines).replaceAll("\n- ");
        var paragraphs = PARAGRAPH.matcher(points).replaceAll("\n\n");
        var bare = bare(paragraphs);
        return LINES.matcher(BLANKS.matcher(bare).replaceAll("\n")).replaceAll("\n\n").strip();
    }

    private static boolean isMarked(String text) {
        for (var at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (end(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        var copied = 0;
        for (var at = text.indexOf('<'); at >= 0; ) {
            var end = end(text, at);
            if (end > 0) {
                bare.append(text, copied, at);
                copied = end;
            }
            at = text.indexOf('<', end > 0 ? end : at + 1);
        }
        return bare.append(text, copied, text.length()).toString();
    }

    // Where the mark ends that begins here, or 0. Not a pattern: the JDK's tries fifty names one
    // after the other at each `<`.
    private static int end(String text, int from) {
        var name = from + (text.startsWith("/", from + 1) ? 2 : 1);
        var at = name;
        while (at < text.length() && at - name <= LONGEST_NAME && isOfName(text.charAt(at))) {
            at++;
        }
        if (!MARKS.contains(text.substring(name, at).toLowerCase(Locale.ROOT))) {
            return 0;
        }
        if (at < text.length() && isBlank(text.charAt(at))) {
            while (at < text.length() && text.charAt(at) != '<' && text.charAt(at) != '>') {
                at++;
            }
        } else {
            for (var slashes = 0; slashes < 2 && text.startsWith("/", at); slashes++) {
                at++;
            }
        }
        return text.startsWith(">", at) ? at + 1 : 0;
    }

    private static boolean isOfName(char it) {
        return (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z') || (it >= '0' && it <= ':');
    }

    private static boolean isBlank(char it) {
        return it == ' ' || (it >= '\t' && it <= '\r');
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
