package folkmoot.listening.feed;

import folkmoot.listening.fetch.Answer;
import folkmoot.listening.markup.XmlFeed;
import folkmoot.listening.told.Feed;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads feeds of every kind, and finds them in pages.
final class Feeds {

    private static final List<String> TYPES =
            List.of(
                    "application/atom+xml",
                    "application/rss+xml",
                    "application/feed+json",
                    "application/rdf+xml");

    private static final int LONGEST_PAGE = 1_000_000;

    private Feeds() {}

    /// Null for what is no feed.
    static @Nullable Feed read(Answer answer) {
        var text = Letters.read(answer.body(), answer.header("content-type"));
        return json(text)
                ? JsonFeed.read(text)
                : XmlFeed.read(text, place(answer), answer.header("content-language").strip());
    }

    static boolean json(String text) {
        return text.stripLeading().startsWith("{");
    }

    // What links are relative to: where it was, or where it says that it belongs.
    private static String place(Answer answer) {
        var said = answer.header("content-location").strip().replace(" ", "%20");
        try {
            var whole = said.isEmpty() ? answer.at() : answer.at().resolve(said);
            return String.valueOf(whole.getScheme()).matches("(?i)https?")
                    ? whole.toString()
                    : answer.at().toString();
        } catch (IllegalArgumentException e) {
            return answer.at().toString();
        }
    }

    /// The feed that a page is followed by; null where it has none.
    static @Nullable String inPage(byte[] bytes, String type, URI at) {
        var page = Letters.read(bytes, type);
        var links =
                Jsoup.parse(page.substring(0, Math.min(LONGEST_PAGE, page.length())), at.toString())
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
