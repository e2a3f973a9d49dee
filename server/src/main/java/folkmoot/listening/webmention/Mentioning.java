package folkmoot.listening.webmention;

import folkmoot.listening.NewMention;
import java.net.URI;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// What a page says about the one it mentions: its h-entry (microformats2), else the words around
/// the link.
final class Mentioning {

    private static final String LINKS =
            "a[href], area[href], link[href], img[src], video[src], audio[src], source[src], iframe[src], blockquote[cite], q[cite], del[cite], ins[cite], data[value], object[data]";
    private static final String[] CARRIERS = {"href", "src", "cite", "value", "data"};
    private static final int AROUND = 1_000;

    private Mentioning() {}

    /// Where the page leads to that address, as a link or otherwise; null for nowhere.
    static @Nullable Element link(Document page, String target) {
        return page.select(LINKS).stream().filter(it -> leads(it, target)).findFirst().orElse(null);
    }

    /// Whether anything on it leads to that house.
    static boolean leadsTo(Document page, URI house) {
        return page.select(LINKS).stream()
                .map(Mentioning::address)
                .anyMatch(
                        it -> it.startsWith(house.toString() + "/") || it.equals(house.toString()));
    }

    private static boolean leads(Element it, String target) {
        return plain(address(it)).equals(plain(target));
    }

    private static String address(Element it) {
        for (var name : CARRIERS) {
            if (it.hasAttr(name)) {
                var absolute = it.absUrl(name);
                return absolute.isEmpty() ? it.attr(name).strip() : absolute;
            }
        }
        return "";
    }

    private static String plain(String url) {
        return url.replaceFirst("#.*", "").replaceFirst("(?i)^(https?://[^/?]+)$", "$1/");
    }

    static NewMention of(Document page, Element link, String source) {
        var entry = link.closest(".h-entry");
        if (entry == null) {
            entry = page.selectFirst(".h-entry");
        }
        return entry == null ? loose(page, link, source) : entry(page, entry, source);
    }

    private static NewMention loose(Document page, Element link, String source) {
        Element around = link.closest("p, li, blockquote, td, dd, figcaption");
        var words = around == null ? "" : around.text();
        return mention(
                source,
                "",
                null,
                page.select("html").attr("lang"),
                page.title(),
                words.substring(0, Math.min(AROUND, words.length())));
    }

    private static NewMention entry(Document page, Element entry, String source) {
        var content = own(entry, ".e-content, .p-content");
        var text = content.isEmpty() ? words(entry, ".p-summary") : content;
        var name = words(entry, ".p-name");
        // Of a note the name is the note itself.
        var title = text.startsWith(name.substring(0, Math.min(40, name.length()))) ? "" : name;
        return mention(
                source,
                author(page, entry),
                published(entry),
                lang(entry),
                title.isEmpty() && text.isEmpty() ? page.title() : title,
                text);
    }

    private static String lang(Element entry) {
        var tagged = entry.closest("[lang]");
        return tagged == null ? "" : tagged.attr("lang");
    }

    private static NewMention mention(
            String source,
            String author,
            @Nullable Instant at,
            String lang,
            String title,
            String text) {
        return new NewMention(source, source, author, "", at, lang, title, text);
    }

    // The HTML of it, which is read as any HTML is.
    private static String own(Element entry, String what) {
        var found = first(entry, what);
        return found == null ? "" : found.html();
    }

    private static String words(Element entry, String what) {
        var found = first(entry, what);
        return found == null ? "" : found.text().strip();
    }

    // What stands in an entry inside this one belongs to that.
    private static @Nullable Element first(Element entry, String what) {
        return entry.select(what).stream()
                .filter(it -> it == entry || inside(it, entry))
                .findFirst()
                .orElse(null);
    }

    private static boolean inside(Element it, Element entry) {
        for (Node up = it.parent(); up instanceof Element above && up != entry; up = up.parent()) {
            if (above.classNames().stream()
                    .anyMatch(name ->
                            name.equals("h-entry")
                                    || name.equals("h-cite")
                                    || name.equals("h-card"))) {
                return false;
            }
        }
        return true;
    }

    private static String author(Document page, Element entry) {
        var author = first(entry, ".p-author");
        if (author == null) {
            author =
                    page.selectFirst(
                            "body > .h-card, .p-author.h-card, a[rel~=author], meta[name=author]");
        }
        if (author == null) {
            return "";
        }
        var name = author.selectFirst(".p-name");
        var said = author.hasAttr("content") ? author.attr("content") : author.text();
        return (name == null ? said : name.text()).strip();
    }

    private static @Nullable Instant published(Element entry) {
        var at = first(entry, ".dt-published");
        return at == null
                ? null
                : When.parse(at.hasAttr("datetime") ? at.attr("datetime") : at.text());
    }
}
