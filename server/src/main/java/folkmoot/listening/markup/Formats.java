package folkmoot.listening.markup;

import folkmoot.listening.told.Format;
import org.jsoup.nodes.Element;

/// What a feed is written in, by its root.
final class Formats {

    private Formats() {}

    static Format of(Element root) {
        var version = root.attr("version").strip();
        return switch (Vocabulary.local(root)) {
            case "feed" -> atom(root, version);
            case "channel" -> Format.CDF;
            case "rdf" -> rdf(root);
            default -> rss(root, version);
        };
    }

    private static Format atom(Element root, String version) {
        var space = root.tag().namespace();
        return space.endsWith("2005/Atom")
                ? Format.ATOM10
                : version.equals("0.3") || space.contains("purl.org/atom")
                        ? Format.ATOM03
                        : Format.ATOM;
    }

    private static Format rdf(Element root) {
        var spaces =
                root.attributes().asList().stream()
                        .filter(it -> it.getKey().startsWith("xmlns"))
                        .map(it -> it.getValue().strip())
                        .toList();
        return spaces.stream().anyMatch(it -> it.contains("purl.org/rss/1.0"))
                ? Format.RSS10
                : spaces.stream().anyMatch(it -> it.endsWith("netscape.com/rdf/simple/0.9/"))
                        ? Format.RSS090
                        : Format.RSS;
    }

    private static Format rss(Element root, String version) {
        return switch (version) {
            case "0.91" -> netscape(root) ? Format.RSS091N : Format.RSS091U;
            case "0.92" -> Format.RSS092;
            case "0.93" -> Format.RSS093;
            case "0.94" -> Format.RSS094;
            default -> version.startsWith("2.") ? Format.RSS20 : Format.RSS;
        };
    }

    // Two makers, one number: only one of them has a type of document.
    private static boolean netscape(Element root) {
        var document = root.ownerDocument();
        var type = document == null ? null : document.documentType();
        return type != null && type.publicId().contains("Netscape");
    }
}
