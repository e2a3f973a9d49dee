package folkmoot.listening.told;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/// What somebody wrote: plain, or HTML without anything that runs, asks or looks like the house's
/// own; in which language, as far as somebody said; `base` is what links in it were relative to,
/// `source` where it stands when it stands elsewhere.
public record Words(String value, Form form, String language, String base, String source) {

    /// What it was written in.
    public enum Form {
        PLAIN,
        HTML,
        XHTML
    }

    public static final Words NONE = new Words("", Form.PLAIN, "", "", "");

    private static final Safelist HARMLESS =
            Safelist.relaxed()
                    .addTags(
                            "abbr", "address", "center", "del", "dfn", "hr", "ins", "kbd", "s",
                            "samp", "tt", "var")
                    .addAttributes(":all", "title", "lang", "dir")
                    .addProtocols("a", "href", "http", "https", "mailto")
                    .preserveRelativeLinks(false);
    private static final int LONGEST_BASE = 300;
    // Six times what a mention may have: HTML is mostly signs.
    private static final int LONGEST = 300_000;
    private static final OutputSettings AS_IS = new OutputSettings().prettyPrint(false);

    public static Words plain(String text) {
        return new Words(text.strip(), Form.PLAIN, "", "", "");
    }

    public static Words html(String html, String base) {
        return marked(html, Form.HTML, base);
    }

    public static Words xhtml(String xhtml, String base) {
        return marked(xhtml, Form.XHTML, base);
    }

    private static Words marked(String html, Form form, String base) {
        var some = html.substring(0, Math.min(LONGEST, html.length())).strip();
        var clean = Jsoup.clean(some, safe(base), HARMLESS, AS_IS).strip();
        return new Words(clean, form, "", base, "");
    }

    // Only a place of the web is a base. Short links and a long base make much of little.
    private static String safe(String base) {
        try {
            return base.startsWith("http") && base.length() <= LONGEST_BASE
                    ? URI.create(base).toString()
                    : "http://nowhere.invalid/";
        } catch (IllegalArgumentException e) {
            return "http://nowhere.invalid/";
        }
    }

    public Words in(String language, String base) {
        return new Words(value, form, language, base, source);
    }

    public Words from(String source) {
        return new Words(value, form, language, base, source);
    }

    public String html() {
        return form == Form.PLAIN ? Entities.escape(value) : value;
    }

    /// Neither here nor elsewhere.
    public boolean isEmpty() {
        return value.isEmpty() && source.isEmpty();
    }
}
