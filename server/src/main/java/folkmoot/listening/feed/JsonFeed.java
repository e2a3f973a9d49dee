package folkmoot.listening.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON Feed, 1.0 or 1.1.
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    static @Nullable Feed read(String text) {
        try {
            var feed = JSON.readTree(text);
            if (!feed.path("items").isArray()) {
                return null;
            }
            var home = said(feed, "home_page_url");
            var items = new ArrayList<FeedItem>();
            feed.path("items").forEach(it -> items.add(item(it, feed, home)));
            return new Feed(
                    Words.plain(said(feed, "title")),
                    home,
                    said(feed, "feed_url"),
                    author(feed),
                    said(feed, "language"),
                    items,
                    List.of());
        } catch (JacksonException e) {
            return null;
        }
    }

    private static FeedItem item(JsonNode item, JsonNode feed, String home) {
        var link = said(item, "url").isEmpty() ? said(item, "external_url") : said(item, "url");
        var html = said(item, "content_html");
        var author = author(item);
        return new FeedItem(
                said(item, "id"),
                link,
                Words.plain(said(item, "title")),
                Words.plain(said(item, "summary")),
                html.isEmpty()
                        ? Words.plain(said(item, "content_text"))
                        : Words.html(html, link.isEmpty() ? home : link),
                author.isEmpty() ? author(feed) : author,
                FeedDates.parse(said(item, "date_published")),
                FeedDates.parse(said(item, "date_modified")),
                said(item, "language").isEmpty() ? said(feed, "language") : said(item, "language"));
    }

    private static String author(JsonNode of) {
        var first = of.path("authors").path(0);
        return said(first.isMissingNode() ? of.path("author") : first, "name");
    }

    private static String said(JsonNode of, String name) {
        var it = of.path(name);
        return it.isValueNode() && !it.isNull() ? it.asString().strip() : "";
    }
}
