package folkmoot.text;

import java.util.Collection;

/// Turns texts and what people search for into what PostgreSQL compares.
///
/// A word is kept as it is written, in lower case and without accents, and, where it differs, as
/// its stem in the text's language, marked so that stem and word never collide. Chinese, Japanese,
/// Korean and Thai are kept as pairs of neighbouring characters (and single ones), so a search for
/// any two characters finds them. Documents and queries pass the same steps, so nothing depends on
/// the text search configurations of the server.
public final class Analysis {

    private Analysis() {}

    /// A literal of type `tsvector`: the title with weight A, the body with weight B. Plain texts.
    public static String tsvector(String title, String body, String language) {
        return new Vector(language).add(title, 'A').add(body, 'B').toString();
    }

    /// The same with what the text is about, with weight C.
    public static String tsvector(String title, String body, String about, String language) {
        return new Vector(language).add(title, 'A').add(body, 'B').add(about, 'C').toString();
    }

    /// A literal of type `tsquery`, valid for any input, empty when there is nothing to look for.
    ///
    /// All words must be there, each as written or with the same stem in one of the languages; the
    /// last one may be only begun; `"…"` keeps words together, `-` excludes one. Words that say
    /// little (the, of) count only when there is nothing else.
    public static String tsquery(String input, Collection<String> languages) {
        return Query.of(input, languages).tsquery();
    }
}
