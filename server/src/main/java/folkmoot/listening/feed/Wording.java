package folkmoot.listening.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What stands in an element of a feed: plain text, escaped HTML, or elements of XHTML.
final class Wording {

    private static final Pattern MARKED = Pattern.compile("<(/?)\\w[^<>]*>|&(?:#\\w+|\\w+);");

    private Wording() {}

    static Words of(Element it, Scope scope) {
        return words(it, scope).in(scope.language(it));
    }

    private static Words words(Element it, Scope scope) {
        var type = it.attr("type").strip().toLowerCase(Locale.ROOT);
        var mode = it.attr("mode").strip().toLowerCase(Locale.ROOT);
        var base = scope.base(it);
        var text = it.wholeText().strip();
        if (mode.equals("base64") || binary(type, it)) {
            return unpacked(text, type, base);
        }
        if (!it.children().isEmpty()) {
            return Words.html(inner(it), base);
        }
        return written(text, type, base);
    }

    private static Words written(String text, String type, String base) {
        var plain = type.equals("text") || type.startsWith("text/plain");
        return plain || !MARKED.matcher(text).find() ? Words.plain(text) : Words.html(text, base);
    }

    private static boolean binary(String type, Element it) {
        return it.children().isEmpty()
                && !type.isEmpty()
                && !type.startsWith("text")
                && !type.contains("html")
                && !type.contains("xml")
                && type.contains("/");
    }

    private static Words unpacked(String text, String type, String base) {
        try {
            var bytes = Base64.getMimeDecoder().decode(text);
            return written(new String(bytes, StandardCharsets.UTF_8).strip(), type, base);
        } catch (IllegalArgumentException e) {
            return written(text, type, base);
        }
    }

    // The div of Atom's XHTML is no part of it.
    private static String inner(Element it) {
        var only = it.children().size() == 1 && it.ownText().isBlank() ? it.child(0) : null;
        var whole =
                only != null && it.attr("type").equals("xhtml") && XmlFeed.local(only).equals("div")
                        ? only
                        : it;
        return unprefixed(whole.html());
    }

    private static String unprefixed(String xhtml) {
        return xhtml.replaceAll("(</?)(?:xhtml|html|h|x):", "$1");
    }
}
