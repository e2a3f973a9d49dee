package folkmoot.listening.mention;

import folkmoot.listening.source.SourceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of mentions, what they can be sifted by, and where it goes on. `wrong` is what is wrong
/// with the words that were typed.
public record ListeningView(
        List<ListedView> mentions,
        List<SourceView> sources,
        List<String> languages,
        SiftForm sift,
        @Nullable String wrong,
        @Nullable String next) {

    /// How many mentions are kept.
    public long all() {
        return sources.stream().mapToLong(SourceView::mentions).sum();
    }

    public String named(String language) {
        return MentionView.named(language);
    }
}
