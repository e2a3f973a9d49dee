package folkmoot.listening.mention;

import folkmoot.listening.source.SourceView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of mentions, what they can be sifted by, and where it goes on. `wrong` is what is wrong
/// with the words that were typed; `news` how many alerts there were lately.
public record ListeningView(
        List<ListedView> mentions,
        List<SourceView> sources,
        List<String> languages,
        List<String> products,
        List<String> aspects,
        int news,
        SiftForm sift,
        @Nullable String wrong,
        @Nullable String next) {

    /// What can be chosen, what was chosen with it.
    public static List<String> with(List<String> choices, String chosen) {
        return chosen.isEmpty() || choices.contains(chosen)
                ? choices
                : Stream.concat(Stream.of(chosen), choices.stream()).toList();
    }

    /// How many mentions are kept.
    public long all() {
        return sources.stream().mapToLong(SourceView::mentions).sum();
    }

    public String named(String language) {
        return MentionView.named(language);
    }
}
