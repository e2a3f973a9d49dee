package folkmoot.listening.markup;

import folkmoot.listening.told.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What stands in an element of a feed: plain text, escaped HTML, or elements of XHTML.
final class Wording {

    private static final Pattern MARKED = Pattern.compile("<(/?)\\w[^<>]*>|&(?:#\\w+|\\w+);");
    private static final String NEWER = "http://www.w3.org/2005/Atom";

    private Wording() {}

    static Words of(Element it, Scope scope) {
        var words = words(it, scope).in(scope.language(it), scope.base(it));
        var source = Parts.attribute(it, "src");
        return source.isEmpty() ? words : words.from(scope.absolute(it, source));
    }

    static Words first(List<Element> among, Scope scope) {
        return among.stream()
                .map(it -> of(it, scope))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(Words.NONE);
    }

    private static Words words(Element it, Scope scope) {
        var type = it.attr("type").strip().toLowerCase(Locale.ROOT);
        var mode = it.attr("mode").strip().toLowerCase(Locale.ROOT);
        var base = scope.base(it);
        var text = Parts.said(it);
        if (mode.equals("base64") || binary(type, it)) {
            return unpacked(text, type, base);
        }
        if (it.children().isEmpty() || wrapped(it, type)) {
            return written(text, type, base);
        }
        var inner = unprefixed(whole(it, type).html());
        return type.contains("xhtml") || xhtml(it)
                ? Words.xhtml(inner, base)
                : Words.html(inner, base);
    }

    private static boolean xhtml(Element it) {
        return Vocabulary.of(it) == Vocabulary.XHTML
                || Vocabulary.of(it.child(0)) == Vocabulary.XHTML;
    }

    // Escaped HTML in a div of XHTML, as some write it.
    private static boolean wrapped(Element it, String type) {
        return type.contains("html")
                && !type.contains("xhtml")
                && onlyDiv(it)
                && it.child(0).children().isEmpty();
    }

    private static boolean onlyDiv(Element it) {
        return it.children().size() == 1
                && it.ownText().isBlank()
                && Vocabulary.local(it.child(0)).equals("div");
    }

    private static Words written(String text, String type, String base) {
        var plain = type.equals("text") || type.equals("plain") || type.startsWith("text/plain");
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

    // The div of Atom's XHTML is no part of it; before Atom was a standard it was.
    private static Element whole(Element it, String type) {
        var around = type.equals("xhtml") || type.contains("xhtml") && newer(it);
        return around && onlyDiv(it) ? it.child(0) : it;
    }

    private static boolean newer(Element it) {
        return it.tag().namespace().equals(NEWER);
    }

    private static String unprefixed(String xhtml) {
        return xhtml.replaceAll("(</?)(?:xhtml|html|h|x):", "$1");
    }
}
