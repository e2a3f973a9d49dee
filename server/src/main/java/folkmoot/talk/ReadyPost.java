package folkmoot.talk;

import folkmoot.moderation.Objection;
import folkmoot.search.Analysed;
import org.jspecify.annotations.Nullable;

/// A post from elsewhere with all that can be made of it beforehand: drawn, judged, taken apart for
/// the search.
public record ReadyPost(
        BroughtPost brought, String html, Analysed document, @Nullable Objection objection) {}
