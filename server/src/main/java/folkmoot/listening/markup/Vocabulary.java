package folkmoot.listening.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Whose word an element is: by its namespace, and where that is unknown by its prefix.
enum Vocabulary {
    ATOM("http://www.w3.org/2005/atom http://purl.org/atom/ns#", "atom"),
    RSS(
            "http://purl.org/rss/1.0 http://my.netscape.com/rdf/simple/0.9 http://backend.userland.com/rss2",
            "rss"),
    DUBLIN_CORE("http://purl.org/dc/elements/1.1 http://purl.org/dc/terms", "dc dcterms"),
    XHTML("http://www.w3.org/1999/xhtml", "xhtml"),
    PODCAST(
            "http://www.itunes.com/dtds/podcast-1.0.dtd http://www.google.com/schemas/play-podcasts/1.0",
            "itunes googleplay"),
    MEDIA("http://search.yahoo.com/mrss", "media"),
    PLACE(
            "http://www.georss.org/georss http://www.opengis.net/gml http://www.w3.org/2003/01/geo/wgs84_pos#",
            "georss gml geo"),
    CHAPTERS("http://podlove.org/simple-chapters", "psc"),
    THREAD("http://purl.org/syndication/thread/1.0", "thr"),
    COMMENTS("http://wellformedweb.org/commentapi", "wfw"),
    LICENSE(
            "http://web.resource.org/cc http://creativecommons.org/ns# http://backend.userland.com/creativecommonsrssmodule",
            "cc creativecommons"),
    OTHER("", "");

    private static final Map<String, Vocabulary> SPACES = new HashMap<>();
    private static final Map<String, Vocabulary> PREFIXES = new HashMap<>();

    static {
        for (var it : values()) {
            for (var space : it.spaces.split(" ")) {
                SPACES.put(space, it);
            }
            for (var prefix : it.prefixes.split(" ")) {
                PREFIXES.put(prefix, it);
            }
        }
    }

    private final String spaces;
    private final String prefixes;

    Vocabulary(String spaces, String prefixes) {
        this.spaces = spaces;
        this.prefixes = prefixes;
    }

    static Vocabulary of(Element it) {
        var space = it.tag().namespace().strip().toLowerCase(Locale.ROOT);
        var known = SPACES.getOrDefault(bare(space), OTHER);
        var usual = PREFIXES.getOrDefault(prefix(it), OTHER);
        // A prefix that nobody declared has its parent's namespace here.
        return usual != OTHER && (known == OTHER || known.own()) ? usual : known;
    }

    private static String bare(String space) {
        return space.endsWith("/") ? space.substring(0, space.length() - 1) : space;
    }

    private boolean own() {
        return this == ATOM || this == RSS;
    }

    static String prefix(Element it) {
        var name = it.tagName();
        return name.contains(":")
                ? name.substring(0, name.indexOf(':')).toLowerCase(Locale.ROOT)
                : "";
    }

    /// Its name without prefix, in small letters.
    static String local(Element it) {
        var name = it.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /// Tells more of a thing than its name would: not to be taken for the feed's own words.
    boolean apart() {
        return this == PLACE || this == CHAPTERS;
    }

    boolean forPlayers() {
        return this == PODCAST || this == MEDIA;
    }
}
