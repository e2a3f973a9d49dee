package folkmoot.listening.markup;

import folkmoot.listening.told.Chapters;
import folkmoot.listening.told.Chapters.Chapter;
import folkmoot.listening.told.Link;
import folkmoot.listening.told.Media;
import folkmoot.listening.told.Media.Credit;
import folkmoot.listening.told.Media.Restriction;
import folkmoot.listening.told.Picture;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What Media RSS tells, in a group or not, and the chapters of what can be heard.
final class Medias {

    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern TIME =
            Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,2}):)?(\\d{1,2})(?:\\.(\\d{1,3})\\d*)?");

    private Medias() {}

    static Media of(Parts parts) {
        var thumbnails =
                all(parts, "thumbnail")
                        .map(it -> Pictures.thumbnail(it, parts))
                        .filter(it -> !it.equals(Picture.NONE))
                        .toList();
        var files =
                all(parts, "content")
                        .map(it -> link("enclosure", parts.led(it, "url"), it))
                        .filter(it -> !it.href().isEmpty())
                        .toList();
        return new Media(
                all(parts, "credit")
                        .map(it -> new Credit(it.attr("role").strip(), Parts.said(it)))
                        .toList(),
                thumbnails,
                files,
                all(parts, "player").map(it -> parts.led(it, "url")).findFirst().orElse(""),
                all(parts, "rating").map(Parts::said).findFirst().orElse(""),
                all(parts, "restriction")
                        .map(Medias::restriction)
                        .findFirst()
                        .orElse(Media.NONE.restriction()),
                all(parts, "license")
                        .map(it -> link("license", parts.led(it, "href"), it))
                        .findFirst()
                        .orElse(Media.NONE.license()));
    }

    /// In the entry, or in its groups.
    static Stream<Element> all(Parts parts, String name) {
        return Stream.concat(
                parts.in(Vocabulary.MEDIA, name).stream(),
                parts.in(Vocabulary.MEDIA, "group").stream()
                        .flatMap(it -> parts.inside(it).in(Vocabulary.MEDIA, name).stream()));
    }

    private static Link link(String rel, String href, Element it) {
        return new Link(
                rel,
                href,
                it.attr("type").strip(),
                Parts.said(it),
                "",
                it.attr("fileSize").strip());
    }

    private static Restriction restriction(Element it) {
        return new Restriction(
                it.attr("relationship").strip(), GAP.splitAsStream(Parts.said(it)).toList());
    }

    static Chapters chapters(Parts parts) {
        return parts.in(Vocabulary.CHAPTERS, "chapters").stream()
                .findFirst()
                .map(it ->
                        new Chapters(
                                it.attr("version").strip(),
                                parts.inside(it).in(Vocabulary.CHAPTERS, "chapter").stream()
                                        .map(each -> chapter(each, parts))
                                        .toList()))
                .orElse(Chapters.NONE);
    }

    private static Chapter chapter(Element it, Parts parts) {
        var start = it.attr("start").strip();
        return new Chapter(
                it.attr("title").strip(),
                start,
                time(start),
                parts.led(it, "href"),
                parts.led(it, "image"));
    }

    private static @Nullable Duration time(String written) {
        var time = TIME.matcher(written);
        if (!time.matches()) {
            return null;
        }
        return Duration.ofHours(number(time.group(1)))
                .plusMinutes(number(time.group(2)))
                .plusSeconds(number(time.group(3)))
                .plusMillis(
                        number(
                                time.group(4) == null
                                        ? "0"
                                        : (time.group(4) + "00").substring(0, 3)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
