package folkmoot.listening.feed;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/// What somebody wrote: plain, or HTML without anything that runs, asks or looks like the house's
/// own; in which language, as far as somebody said.
record Words(String value, boolean plain, String language) {

    static final Words NONE = new Words("", true, "");

    private static final Safelist HARMLESS =
            Safelist.relaxed()
                    .addTags(
                            "abbr", "address", "center", "del", "dfn", "hr", "ins", "kbd", "s",
                            "samp", "tt", "var")
                    .addAttributes(":all", "title", "lang", "dir")
                    .addProtocols("a", "href", "http", "https", "mailto")
                    .preserveRelativeLinks(false);
    private static final OutputSettings AS_IS = new OutputSettings().prettyPrint(false);

    static Words plain(String text) {
        return new Words(text.strip(), true, "");
    }

    /// `base` is what links in it are relative to.
    static Words html(String html, String base) {
        var clean = Jsoup.clean(html.strip(), safe(base), HARMLESS, AS_IS).strip();
        return new Words(clean, false, "");
    }

    // Only a place of the web is a base.
    private static String safe(String base) {
        try {
            return base.startsWith("http")
                    ? URI.create(base).toString()
                    : "http://nowhere.invalid/";
        } catch (IllegalArgumentException e) {
            return "http://nowhere.invalid/";
        }
    }

    Words in(String language) {
        return new Words(value, plain, language);
    }

    String html() {
        return plain ? Entities.escape(value) : value;
    }

    boolean isEmpty() {
        return value.isEmpty();
    }
}
