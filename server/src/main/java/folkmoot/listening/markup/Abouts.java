package folkmoot.listening.markup;

import folkmoot.listening.told.About;
import folkmoot.listening.told.About.Answered;
import folkmoot.listening.told.Person;
import java.util.List;
import org.jsoup.nodes.Element;

/// Reads what feeds and entries have in common.
final class Abouts {

    private Abouts() {}

    static About of(Parts parts, List<Element> subtitles) {
        var scope = parts.scope();
        var links = Links.of(parts);
        return new About(
                id(parts),
                Links.page(links),
                links,
                Wording.first(parts.all("title"), scope),
                Wording.first(subtitles, scope),
                People.of(parts.all("author", "creator", "managingeditor"), scope),
                People.of(parts.all("contributor"), scope),
                People.of(parts.all("publisher", "webmaster", "owner"), scope).stream()
                        .findFirst()
                        .orElse(Person.NOBODY),
                Wording.first(parts.all("rights", "copyright"), scope),
                Tags.of(parts),
                Clock.of(parts),
                Pictures.of(parts),
                Pictures.podcast(parts),
                answered(parts),
                language(parts));
    }

    private static String id(Parts parts) {
        var id = parts.text("id", "guid");
        var whole = id.startsWith("/") ? parts.scope().absolute(parts.element(), id) : id;
        return whole.isEmpty() ? parts.scope().about(parts.element()) : whole;
    }

    // xml:lang, or what the feed says in an element.
    private static String language(Parts parts) {
        var tagged = Scope.tagged(parts.element());
        var told = parts.text("language");
        return tagged != null && !tagged.isEmpty()
                ? tagged
                : told.isEmpty() ? parts.scope().language(parts.element()) : told;
    }

    private static Answered answered(Parts parts) {
        return parts.in(Vocabulary.THREAD, "in-reply-to").stream()
                .findFirst()
                .map(it ->
                        new Answered(
                                it.attr("ref").strip(),
                                parts.led(it, "href"),
                                it.attr("type").strip(),
                                parts.led(it, "source")))
                .orElse(Answered.NOTHING);
    }
}
