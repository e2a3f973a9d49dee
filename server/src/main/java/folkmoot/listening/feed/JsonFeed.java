package folkmoot.listening.feed;

import folkmoot.listening.fetch.Trees;
import folkmoot.listening.told.About;
import folkmoot.listening.told.Beside;
import folkmoot.listening.told.Channel;
import folkmoot.listening.told.Channel.Cloud;
import folkmoot.listening.told.Channel.Generator;
import folkmoot.listening.told.Channel.Question;
import folkmoot.listening.told.Entry;
import folkmoot.listening.told.Entry.Talk;
import folkmoot.listening.told.Feed;
import folkmoot.listening.told.Format;
import folkmoot.listening.told.Link;
import folkmoot.listening.told.Person;
import folkmoot.listening.told.Picture;
import folkmoot.listening.told.Podcast;
import folkmoot.listening.told.Tag;
import folkmoot.listening.told.Times;
import folkmoot.listening.told.Times.Moment;
import folkmoot.listening.told.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A JSON Feed, 1.0 or 1.1.
final class JsonFeed {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LANGUAGE = 100;

    private JsonFeed() {}

    static @Nullable Feed read(String text) {
        try {
            var feed = Trees.JSON.readTree(text);
            if (!feed.path("items").isArray()) {
                return null;
            }
            var entries = new ArrayList<Entry>();
            feed.path("items")
                    .valueStream()
                    .limit(Feed.MOST)
                    .forEach(it -> entries.add(entry(it, feed)));
            return new Feed(Format.JSON, channel(feed), entries, List.of());
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Channel channel(JsonNode feed) {
        var home = address(feed, "home_page_url");
        return new Channel(
                about(feed, address(feed, "feed_url"), home, language(feed), "icon"),
                Words.plain(said(feed, "user_comment")),
                Generator.UNKNOWN,
                "",
                "",
                address(feed, "favicon"),
                address(feed, "icon"),
                Cloud.NONE,
                Question.NONE,
                "");
    }

    private static Entry entry(JsonNode item, JsonNode feed) {
        var link =
                address(item, "url").isEmpty()
                        ? address(item, "external_url")
                        : address(item, "url");
        var own = language(item);
        return new Entry(
                about(item, said(item, "id"), link, own.isEmpty() ? language(feed) : own, "image"),
                Words.plain(said(item, "summary")),
                contents(item, link.isEmpty() ? address(feed, "home_page_url") : link),
                null,
                false,
                Talk.NONE,
                new Beside.Nothing());
    }

    private static List<Words> contents(JsonNode item, String base) {
        var html = said(item, "content_html");
        var content =
                html.isEmpty() ? Words.plain(said(item, "content_text")) : Words.html(html, base);
        return content.isEmpty() ? List.of() : List.of(content);
    }

    private static About about(
            JsonNode of, String id, String link, String language, String picture) {
        return new About(
                id,
                link,
                links(of, link),
                Words.plain(said(of, "title")),
                Words.plain(said(of, "description")),
                authors(of),
                List.of(),
                Person.NOBODY,
                Words.NONE,
                strings(of, "tags").map(it -> new Tag(it, "", "")).toList(),
                new Times(
                        Moment.of(said(of, "date_published")),
                        Moment.of(said(of, "date_modified")),
                        Moment.NONE,
                        Moment.NONE,
                        Moment.NONE,
                        Moment.NONE),
                Picture.of(address(of, picture)),
                Podcast.NONE,
                About.Answered.NOTHING,
                language);
    }

    private static List<Link> links(JsonNode of, String page) {
        var links = new ArrayList<Link>();
        if (!page.isEmpty()) {
            links.add(Link.page(page));
        }
        for (var it : of.path("attachments")) {
            links.add(
                    new Link(
                            "enclosure",
                            address(it, "url"),
                            said(it, "mime_type"),
                            said(it, "title"),
                            "",
                            said(it, "size_in_bytes")));
        }
        return links;
    }

    private static List<Person> authors(JsonNode of) {
        var all = new ArrayList<JsonNode>();
        of.path("authors").forEach(all::add);
        if (all.isEmpty()) {
            all.add(of.path("author"));
        }
        return all.stream()
                .map(it -> new Person(said(it, "name"), "", address(it, "url")))
                .filter(it -> !it.unknown())
                .toList();
    }

    private static Stream<String> strings(JsonNode of, String name) {
        var all = new ArrayList<String>();
        of.path(name)
                .valueStream()
                .filter(it -> it.isValueNode() && !it.isNull())
                .forEach(it -> all.add(it.asString().strip()));
        return all.stream().filter(it -> !it.isEmpty());
    }

    // What is longer than any is as if it were not there.
    private static String address(JsonNode of, String name) {
        return shorter(said(of, name), LONGEST);
    }

    private static String language(JsonNode of) {
        return shorter(said(of, "language"), LONGEST_LANGUAGE);
    }

    private static String shorter(String said, int longest) {
        return said.length() > longest ? "" : said;
    }

    private static String said(JsonNode of, String name) {
        var it = of.path(name);
        return it.isValueNode() && !it.isNull() ? it.asString().strip() : "";
    }
}
