package folkmoot.listening.markup;

import folkmoot.listening.told.Picture;
import folkmoot.listening.told.Podcast;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Pictures, and what players ask for.
final class Pictures {

    private Pictures() {}

    static Picture of(Parts parts) {
        var own = parts.first("image").map(Pictures::image).orElse(Picture.NONE);
        return own.href().isEmpty() ? Picture.of(forPlayers(parts)) : own;
    }

    private static Picture image(Parts it) {
        var url = it.address("url");
        return new Picture(
                url.isEmpty() ? it.led(it.element(), "href", "rdf:resource") : url,
                it.text("title"),
                it.address("link"),
                it.text("description"),
                number(it.text("width")),
                number(it.text("height")));
    }

    private static String forPlayers(Parts parts) {
        return parts.in(Vocabulary.PODCAST, "image", "link").stream()
                .filter(it ->
                        Vocabulary.local(it).equals("image") || it.attr("rel").equals("image"))
                .map(it -> parts.led(it, "href", "url"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// As its element's attributes say.
    static Picture thumbnail(Element it, Parts parts) {
        return new Picture(
                parts.led(it, "url"),
                "",
                "",
                "",
                number(it.attr("width")),
                number(it.attr("height")));
    }

    static int number(String written) {
        return written.strip().matches("\\d{1,9}") ? Integer.parseInt(written.strip()) : 0;
    }

    static Podcast podcast(Parts parts) {
        return new Podcast(
                said(parts, "block").equals("yes"),
                explicit(said(parts, "explicit")),
                said(parts, "duration").strip());
    }

    // Exactly as the makers of players demand it.
    private static String said(Parts parts, String name) {
        return parts.in(Vocabulary.PODCAST, name).stream()
                .map(Element::wholeText)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Boolean explicit(String said) {
        return switch (said) {
            case "yes", "true", "explicit" -> true;
            case "no", "false", "clean" -> false;
            default -> null;
        };
    }
}
