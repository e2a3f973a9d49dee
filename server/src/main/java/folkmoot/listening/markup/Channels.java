package folkmoot.listening.markup;

import folkmoot.listening.told.About;
import folkmoot.listening.told.Channel;
import folkmoot.listening.told.Channel.Cloud;
import folkmoot.listening.told.Channel.Generator;
import folkmoot.listening.told.Channel.Question;
import folkmoot.listening.told.Link;
import folkmoot.listening.told.Person;
import folkmoot.listening.told.Picture;
import folkmoot.listening.told.Podcast;
import folkmoot.listening.told.Times;
import folkmoot.listening.told.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Reads what feeds tell of themselves.
final class Channels {

    private static final String[] SUBTITLES = {
        "subtitle", "tagline", "description", "abstract", "summary"
    };

    private static final Pattern WHOLE = Pattern.compile("(?i)https?://[^\\s/?#]\\S*");

    private Channels() {}

    static Channel of(Parts parts) {
        return new Channel(
                Abouts.of(parts, parts.all(SUBTITLES)),
                Wording.first(parts.all("info", "browserfriendly"), parts.scope()),
                generator(parts),
                parts.address("docs"),
                parts.text("ttl"),
                parts.address("icon"),
                parts.address("logo"),
                cloud(parts),
                parts.first("textinput").map(Channels::question).orElse(Question.NONE),
                moved(parts));
    }

    // Userland's way and that of podcasts. A source is not moved by what is no whole address.
    private static String moved(Parts parts) {
        return Stream.concat(
                        parts.first("redirect").stream()
                                .flatMap(it -> it.all("newlocation").stream()),
                        parts.in(Vocabulary.PODCAST, "new-feed-url").stream())
                .map(Parts::said)
                .filter(it -> !Scope.tooLong(it) && WHOLE.matcher(it).matches())
                .findFirst()
                .orElse("");
    }

    /// A feed of which another one only says name and address (RSS).
    static Channel named(Element source, Parts parts) {
        var url = parts.led(source, "url");
        var links =
                url.isEmpty() ? List.<Link>of() : List.of(new Link("self", url, "", "", "", ""));
        return Channel.of(
                new About(
                        "",
                        "",
                        links,
                        Wording.of(source, parts.scope()),
                        Words.NONE,
                        List.of(),
                        List.of(),
                        Person.NOBODY,
                        Words.NONE,
                        List.of(),
                        Times.NONE,
                        Picture.NONE,
                        Podcast.NONE,
                        About.Answered.NOTHING,
                        ""));
    }

    private static Generator generator(Parts parts) {
        for (var it : parts.all("generator", "generatoragent")) {
            var href = parts.led(it, "uri", "url", "rdf:resource");
            if (!href.isEmpty() || !Parts.said(it).isEmpty()) {
                return new Generator(Parts.said(it), href, it.attr("version").strip());
            }
        }
        return Generator.UNKNOWN;
    }

    private static Cloud cloud(Parts parts) {
        return parts.core("cloud").stream()
                .findFirst()
                .map(it ->
                        new Cloud(
                                Parts.attribute(it, "domain"),
                                Parts.attribute(it, "port"),
                                Parts.attribute(it, "path"),
                                Parts.attribute(it, "registerProcedure"),
                                Parts.attribute(it, "protocol")))
                .orElse(Cloud.NONE);
    }

    private static Question question(Parts it) {
        return new Question(
                it.text("title"), it.text("description"), it.text("name"), it.address("link"));
    }
}
