package folkmoot.listening.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads feeds of every kind, and finds them in pages.
final class Feeds {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
    private static final List<String> TYPES =
            List.of(
                    "application/atom+xml",
                    "application/rss+xml",
                    "application/feed+json",
                    "application/rdf+xml");

    private Feeds() {}

    /// Null for what is no feed. `at` is what links are relative to, `language` what came with it.
    static @Nullable Feed read(byte[] bytes, String type, String at, String language) {
        var text = Letters.read(bytes, type);
        if (text.stripLeading().startsWith("{")) {
            return JsonFeed.read(text);
        }
        var root =
                Jsoup.parse(text, at, Parser.xmlParser().setMaxDepth(200)).children().stream()
                        .filter(it -> ROOTS.contains(XmlFeed.local(it)))
                        .findFirst();
        return root.map(it -> new XmlFeed(it, at, language).read()).orElse(null);
    }

    /// The feed that a page is followed by; null where it has none.
    static @Nullable String inPage(byte[] bytes, String type, URI at) {
        var links =
                Jsoup.parse(Letters.read(bytes, type), at.toString())
                        .select(
                                "link[rel~=(?i)(^|\\s)alternate($|\\s)][href], a[rel~=(?i)(^|\\s)feed($|\\s)][href]");
        return links.stream()
                .filter(it ->
                        TYPES.contains(it.attr("type").toLowerCase(Locale.ROOT).strip())
                                || it.nameIs("a"))
                .map(it -> it.absUrl("href"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
