package folkmoot.listening.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A feed in XML: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF. Names are compared without their
/// prefixes and in small letters: both are wrong often enough.
final class XmlFeed {

    private static final int LONGEST_NAME = 300;
    private static final Set<String> PLAYERS = Set.of("itunes", "media", "googleplay", "podcast");
    private static final Set<String> ELSEWHERE = Set.of("geo", "psc");
    private static final Pattern PERSON =
            Pattern.compile(
                    "\\s*<?([\\w.+-]+@[\\w.-]+\\.\\w+)>?\\s*(?:\\((.*)\\))?\\s*|(.*?)\\s*[<(]?([\\w.+-]+@[\\w.-]+\\.\\w+)[>)]?\\s*",
                    Pattern.DOTALL);

    private final Element root;
    private final Element channel;
    private final Scope scope;

    XmlFeed(Element root, String at, String language) {
        this.root = root;
        this.scope = new Scope(at, language);
        this.channel =
                local(root).equals("feed")
                                || local(root).equals("channel")
                                        && !root.hasAttr("xmlns:rdf")
                                        && first(root, "channel") == null
                        ? root
                        : orRoot(first(root, "channel"), root);
    }

    private static Element orRoot(@Nullable Element found, Element root) {
        return found == null ? root : found;
    }

    static String local(Element it) {
        var name = it.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static String prefix(Element it) {
        var name = it.tagName();
        return name.contains(":")
                ? name.substring(0, name.indexOf(':')).toLowerCase(Locale.ROOT)
                : "";
    }

    Feed read() {
        var items =
                Stream.concat(
                                channel.children().stream(),
                                root == channel ? Stream.of() : root.children().stream())
                        .flatMap(it ->
                                local(it).equals("items") ? it.children().stream() : Stream.of(it))
                        .filter(it -> local(it).equals("item") || local(it).equals("entry"))
                        .map(this::item)
                        .toList();
        return new Feed(
                words(channel, "title"),
                link(channel),
                id(channel),
                author(channel, "author", "creator", "managingeditor", "webmaster"),
                said(channel),
                items,
                gone());
    }

    private List<String> gone() {
        return channel.children().stream()
                .filter(it -> local(it).equals("deleted-entry"))
                .map(it -> it.attr("ref").strip())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private FeedItem item(Element item) {
        var id = id(item);
        var link = link(item);
        var author = author(item, "author", "creator");
        return new FeedItem(
                id.isEmpty() ? scope.about(item) : id,
                link.isEmpty() && isLink(item) ? scope.absolute(item, id) : link,
                words(item, "title"),
                words(item, "summary", "description", "abstract"),
                words(item, "content", "encoded", "body", "fullitem"),
                author.isEmpty() ? author(channel, "author", "creator", "managingeditor") : author,
                date(item, "published", "issued", "pubdate", "date", "created"),
                date(item, "updated", "modified", "pubdate", "date"),
                said(item));
    }

    private String id(Element of) {
        var id = text(of, "id", "guid");
        return id.startsWith("/") ? scope.absolute(of, id) : id;
    }

    private static boolean isLink(Element item) {
        var guid = first(item, "guid");
        return guid != null
                && !guid.attr("isPermaLink").equalsIgnoreCase("false")
                && guid.wholeText().strip().matches("(?i)https?://.*");
    }

    // xml:lang, or what the feed says in an element.
    private String said(Element of) {
        var tagged = Scope.tagged(of);
        var told = text(of, "language");
        return tagged != null && !tagged.isEmpty()
                ? tagged
                : told.isEmpty() ? scope.language(of) : told;
    }

    private @Nullable Instant date(Element of, String... names) {
        for (var name : names) {
            for (var it : all(of, name)) {
                var at = FeedDates.parse(it.wholeText());
                if (at != null) {
                    return at;
                }
            }
        }
        return FeedDates.parse(attribute(of, "lastmod"));
    }

    private String link(Element of) {
        var links = all(of, "link");
        var best =
                links.stream()
                        .filter(it -> it.hasAttr("href") || it.hasAttr("HREF"))
                        .filter(it -> rel(it).equals("alternate"))
                        .findFirst()
                        .map(it -> attribute(it, "href"))
                        .orElse("");
        if (best.isEmpty()) {
            best =
                    links.stream()
                            .map(Element::wholeText)
                            .map(String::strip)
                            .filter(it -> !it.isEmpty())
                            .findFirst()
                            .orElse("");
        }
        if (best.isEmpty() && Set.of("channel", "item").contains(local(of))) {
            best = attribute(of, "href");
        }
        return best.isEmpty() ? "" : scope.absolute(of, best);
    }

    private static String rel(Element link) {
        var rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        return rel.isEmpty() || rel.endsWith("/alternate") ? "alternate" : rel;
    }

    private static String attribute(Element of, String name) {
        return of.attributes().asList().stream()
                .filter(it -> it.getKey().equalsIgnoreCase(name))
                .map(it -> it.getValue().strip())
                .findFirst()
                .orElse("");
    }

    private String author(Element of, String... names) {
        for (var name : names) {
            for (var it : all(of, name)) {
                var named = first(it, "name");
                var written = (named == null ? ownText(it) : named.wholeText()).strip();
                if (!written.isEmpty()) {
                    return person(written);
                }
            }
        }
        return "";
    }

    private static String ownText(Element it) {
        return it.children().isEmpty() ? it.wholeText() : "";
    }

    // Addresses of mail are not kept; the name beside them is.
    private static String person(String written) {
        var both = PERSON.matcher(written);
        if (written.length() > LONGEST_NAME || !both.matches()) {
            return written;
        }
        var name = both.group(2) == null ? both.group(3) : both.group(2);
        return name == null ? "" : name.strip();
    }

    private Words words(Element of, String... names) {
        for (var name : names) {
            for (var it : all(of, name)) {
                var words = Wording.of(it, scope);
                if (!words.isEmpty()) {
                    return words;
                }
            }
        }
        return Words.NONE;
    }

    private static String text(Element of, String... names) {
        return Arrays.stream(names)
                .flatMap(it -> all(of, it).stream())
                .map(it -> it.wholeText().strip())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Element> all(Element of, String name) {
        // First the feed's own words, then those of other vocabularies, then those for players.
        return of.children().stream()
                .filter(it -> local(it).equals(name) && !ELSEWHERE.contains(prefix(it)))
                .sorted(Comparator.comparing(it -> rank(it, prefix(of))))
                .toList();
    }

    private static int rank(Element it, String own) {
        return prefix(it).isEmpty() || prefix(it).equals(own)
                ? 0
                : PLAYERS.contains(prefix(it)) ? 2 : 1;
    }

    private static @Nullable Element first(Element of, String name) {
        var all = all(of, name);
        return all.isEmpty() ? null : all.getFirst();
    }
}
