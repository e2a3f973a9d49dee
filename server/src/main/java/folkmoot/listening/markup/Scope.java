package folkmoot.listening.markup;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What elements of a feed inherit: where links are relative to, and the language.
record Scope(String at, String language) {

    private static final Pattern SLASHES = Pattern.compile("^(?i)(https?):/{3,}");

    /// What elements say, else what came with the feed.
    String language(Element it) {
        var tagged = tagged(it);
        return tagged == null ? language : tagged;
    }

    /// Null where no element says anything.
    static @Nullable String tagged(Element it) {
        for (var up = it; up != null; up = up.parent()) {
            if (up.hasAttr("xml:lang")) {
                return up.attr("xml:lang").strip().replace('_', '-');
            }
        }
        return null;
    }

    String base(Element it) {
        var own = it.hasAttr("xml:base") ? it.attr("xml:base") : it.attr("BASE");
        var above = it.parent() == null ? at : base(it.parent());
        return own.isBlank() ? above : resolve(above, own.strip());
    }

    String absolute(Element it, String link) {
        return link.isEmpty() ? "" : resolve(base(it), link.strip());
    }

    /// What RDF calls an item.
    String about(Element it) {
        return it.hasAttr("rdf:about") ? absolute(it, it.attr("rdf:about")) : "";
    }

    private static String resolve(String base, String written) {
        var link = SLASHES.matcher(written).replaceFirst("$1://");
        try {
            var whole = base.isEmpty() ? URI.create(link) : URI.create(base).resolve(link);
            var scheme = whole.getScheme();
            return scheme == null || scheme.matches("(?i)https?|mailto|tag|urn")
                    ? whole.toString()
                    : base;
        } catch (IllegalArgumentException e) {
            return link.matches("(?i)https?://.*") ? link : base;
        }
    }
}
