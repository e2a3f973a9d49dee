package folkmoot.listening.markup;

import java.net.URI;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What elements of a feed inherit: where links are relative to, and the language. Addresses and
/// names of languages that are longer than any are as if they were not there; so is every address
/// once a feed has more of them than any feed needs, since a short link and a long base make a long
/// address.
final class Scope {

    private static final Pattern SLASHES = Pattern.compile("^(?i)(https?):/{3,}");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LANGUAGE = 100;
    private static final int TOGETHER = 20_000_000;

    private final String at;
    private final String language;
    private final IdentityHashMap<Element, String> bases = new IdentityHashMap<>();
    private int left = TOGETHER;

    Scope(String at, String language) {
        this.at = at;
        this.language = language;
    }

    static boolean tooLong(String link) {
        return link.length() > LONGEST;
    }

    /// What elements say, else what came with the feed.
    String language(Element it) {
        var tagged = tagged(it);
        return tagged == null ? language : tagged;
    }

    /// Null where no element says anything.
    static @Nullable String tagged(Element it) {
        for (var up = it; up != null; up = up.parent()) {
            if (up.hasAttr("xml:lang") && up.attr("xml:lang").length() <= LONGEST_LANGUAGE) {
                return up.attr("xml:lang").strip().replace('_', '-');
            }
        }
        return null;
    }

    /// One text for all elements that have it from the same one.
    String base(Element it) {
        var own = own(it);
        var above = it.parent() == null ? at : base(it.parent());
        return own.isEmpty() ? above : bases.computeIfAbsent(it, _ -> based(above, own));
    }

    private static String own(Element it) {
        var said = it.hasAttr("xml:base") ? it.attr("xml:base") : it.attr("BASE");
        return tooLong(said) ? "" : said.strip();
    }

    private String based(String above, String own) {
        var whole = resolve(above, own);
        return whole.isEmpty() || tooLong(whole) ? above : whole;
    }

    String absolute(Element it, String link) {
        return link.isEmpty() || tooLong(link) ? "" : resolve(base(it), link.strip());
    }

    /// What RDF calls an item.
    String about(Element it) {
        return it.hasAttr("rdf:about") ? absolute(it, it.attr("rdf:about")) : "";
    }

    private String resolve(String base, String written) {
        if (left <= 0) {
            return "";
        }
        var whole = whole(base, written);
        left -= whole.length();
        return whole;
    }

    private static String whole(String base, String written) {
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
