package folkmoot.listening.markup;

import folkmoot.listening.told.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Where a feed or an entry leads: Atom's links, RSS's, enclosures, licences, and what CDF says in
/// an attribute.
final class Links {

    private static final Pattern REGISTERED =
            Pattern.compile("(?i)https?://www\\.iana\\.org/assignments/relation/");

    private Links() {}

    static List<Link> of(Parts parts) {
        var links = new ArrayList<Link>();
        for (var it : parts.own("link", "enclosure", "license")) {
            var link =
                    switch (Vocabulary.local(it)) {
                        case "link" -> link(it, parts);
                        case "enclosure" -> beside("enclosure", parts.led(it, "url", "href"), it);
                        default -> beside("license", license(it, parts), it);
                    };
            if (!link.href().isEmpty()) {
                links.add(link);
            }
        }
        var cdf = parts.led(parts.element(), "href");
        if (links.isEmpty() && !cdf.isEmpty()) {
            links.add(Link.page(cdf));
        }
        return links;
    }

    /// The first page that they lead to.
    static String page(List<Link> links) {
        return links.stream()
                .filter(it -> it.rel().equals(Link.ALTERNATE))
                .map(Link::href)
                .findFirst()
                .orElse("");
    }

    private static Link link(Element it, Parts parts) {
        var rel = rel(it);
        var type = it.attr("type").strip();
        var href = it.hasAttr("href") ? "href" : "HREF";
        var written = it.hasAttr(href) && !Scope.tooLong(it.attr(href));
        var led = parts.led(it, "href");
        var text = parts.scope().absolute(it, Parts.said(it));
        return new Link(
                rel,
                !written ? text : it.attr(href).isBlank() ? parts.scope().base(it) : led,
                type.isEmpty() ? usual(rel, it) : type,
                it.attr("title").strip(),
                it.attr("hreflang").strip(),
                it.attr("length").strip());
    }

    // What stands there when nothing is said.
    private static String usual(String rel, Element it) {
        return rel.equals("self") && Vocabulary.of(it) == Vocabulary.ATOM
                ? "application/atom+xml"
                : rel.equals(Link.ALTERNATE) ? "text/html" : "";
    }

    private static Link beside(String rel, String href, Element it) {
        return new Link(rel, href, it.attr("type").strip(), "", "", it.attr("length").strip());
    }

    private static String license(Element it, Parts parts) {
        var resource = parts.led(it, "rdf:resource", "href");
        return resource.isEmpty() ? parts.scope().absolute(it, Parts.said(it)) : resource;
    }

    private static String rel(Element link) {
        var rel =
                REGISTERED
                        .matcher(link.attr("rel").strip())
                        .replaceFirst("")
                        .toLowerCase(Locale.ROOT);
        return rel.isEmpty() || rel.endsWith("/alternate") ? Link.ALTERNATE : rel;
    }
}
