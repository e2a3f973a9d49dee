package folkmoot.site;

import java.util.function.Consumer;

/// Rendered pages for guests, kept until something they show changes.
public interface PageCache {

    /// The tag that listeners hear when it is not known what was missed: nothing kept may be
    /// trusted.
    String EVERYTHING = "everything";

    /// Forgets every page that shows this, once the running transaction has committed, in every
    /// process. A tag is what is shown: `post:ID`, `product:ID`, `person:ID`, `list:products`,
    /// `settings` (every page).
    void drop(String tag);

    /// Called in every process for each dropped tag, for caches of other things.
    void onDrop(Consumer<String> listener);
}
