package folkmoot.listening.markup;

import folkmoot.listening.told.Feed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A feed in XML: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, as broken as it is.
public final class XmlFeed {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
    private static final int DEEPEST = 200;

    private final Element root;
    private final Element channel;
    private final Scope scope;

    private XmlFeed(Element root, Scope scope) {
        this.root = root;
        this.scope = scope;
        this.channel = isChannel(root) ? root : inside(root);
    }

    /// Null for what is no feed. `at` is what links are relative to, `language` what came with it.
    public static @Nullable Feed read(String text, String at, String language) {
        return Jsoup.parse(Beginning.of(text), at, Parser.xmlParser().setMaxDepth(DEEPEST))
                .children()
                .stream()
                .filter(it -> ROOTS.contains(Vocabulary.local(it)))
                .findFirst()
                .map(it -> new XmlFeed(it, new Scope(at, language)).read())
                .orElse(null);
    }

    private static boolean isChannel(Element root) {
        return switch (Vocabulary.local(root)) {
            case "feed" -> true;
            case "channel" -> !root.hasAttr("xmlns:rdf");
            default -> false;
        };
    }

    private static Element inside(Element root) {
        return root.children().stream()
                .filter(it -> Vocabulary.local(it).equals("channel"))
                .findFirst()
                .orElse(root);
    }

    private Feed read() {
        var items =
                Stream.concat(
                                channel.children().stream(),
                                root == channel ? Stream.of() : root.children().stream())
                        .flatMap(it ->
                                Vocabulary.local(it).equals("items")
                                        ? it.children().stream()
                                        : Stream.of(it))
                        .filter(it -> Set.of("item", "entry").contains(Vocabulary.local(it)))
                        .limit(Feed.MOST)
                        .map(it -> Entries.of(new Parts(it, scope)))
                        .toList();
        return new Feed(Formats.of(root), Channels.of(new Parts(channel, scope)), items, gone());
    }

    private List<String> gone() {
        return channel.children().stream()
                .filter(it -> Vocabulary.local(it).equals("deleted-entry"))
                .map(it -> it.attr("ref").strip())
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
